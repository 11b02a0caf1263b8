import { expect, fixture, html as markup, oneEvent, waitUntil } from '@open-wc/testing';
import type { Client } from '@qxwq/sdk/light';
import { html } from 'lit';
import '../define/provider.js';
import '../locales/ready-zh-CN.js';
import type { QxwqProvider } from '../provider/provider.js';
import { configure } from './configure.js';
import { define } from './define.js';
import { QxwqElement } from './element.js';

class Probe extends QxwqElement {
  broken = false;

  protected override draw() {
    if (this.broken) throw new Error('broken on purpose');
    return html`<p>${this.t.retry}</p>`;
  }
}
define('qxwq-probe' as `qxwq-${string}`, Probe);

const textOf = (element: Element) => element.shadowRoot?.querySelector('p')?.textContent;
const client = {} as Client;

describe('an element of the kit', () => {
  it('takes its client from its own property before everything else', async () => {
    const element = await fixture<Probe>(
      markup`<qxwq-probe .client=${client} base-url="https://a.example"></qxwq-probe>`,
    );
    expect(element.activeClient).to.equal(client);
  });

  it('takes the client of the nearest provider', async () => {
    const outer = await fixture(markup`
      <qxwq-provider base-url="https://outer.example">
        <qxwq-provider .client=${client}><qxwq-probe></qxwq-probe></qxwq-provider>
      </qxwq-provider>`);
    expect(outer.querySelector<Probe>('qxwq-probe')?.activeClient).to.equal(client);
  });

  it('lives with a provider that knows no platform yet', async () => {
    const provider = await fixture<QxwqProvider>(markup`<qxwq-provider><qxwq-probe></qxwq-probe></qxwq-provider>`);
    const element = provider.querySelector<Probe>('qxwq-probe');
    expect(element?.activeClient).to.equal(undefined);
    provider.baseUrl = 'https://found.example';
    await provider.updateComplete;
    expect(element?.activeClient).to.be.an('object');
  });

  it('finds a provider that comes to life after it', async () => {
    const late = document.createElement('div');
    late.innerHTML = '<qxwq-late-provider><qxwq-probe></qxwq-probe></qxwq-late-provider>';
    document.body.append(late);
    const { QxwqProvider } = await import('../provider/provider.js');
    define('qxwq-late-provider', class extends QxwqProvider {});
    const provider = late.querySelector<QxwqProvider>('qxwq-late-provider');
    const element = late.querySelector<Probe>('qxwq-probe');
    if (provider) provider.client = client;
    await provider?.updateComplete;
    expect(element?.activeClient).to.equal(client);
    late.remove();
  });

  it('shares one client between elements with the same attributes', async () => {
    const one = await fixture<Probe>(
      markup`<qxwq-probe base-url="https://a.example" publishable-key="k"></qxwq-probe>`,
    );
    const two = await fixture<Probe>(
      markup`<qxwq-probe base-url="https://a.example" publishable-key="k"></qxwq-probe>`,
    );
    expect(one.activeClient).to.be.an('object');
    expect(one.activeClient).to.equal(two.activeClient);
  });

  it('follows configure() that comes later', async () => {
    const element = await fixture<Probe>(markup`<qxwq-probe></qxwq-probe>`);
    configure({ baseUrl: 'https://late.example' });
    expect(element.activeClient).to.be.an('object');
    configure({ baseUrl: undefined });
  });

  it('speaks the language of its locale, whatever a translator makes of lang', async () => {
    const element = await fixture<Probe>(markup`<div lang="en"><qxwq-probe locale="zh-CN"></qxwq-probe></div>`);
    const probe = element.querySelector('qxwq-probe');
    expect(probe && textOf(probe)).to.equal('重试');
  });

  it('speaks English where the page does, once the texts have come', async () => {
    const page = await fixture(markup`<div lang="en-GB"></div>`);
    const probe = document.createElement('qxwq-probe') as Probe;
    probe.client = client;
    const ready = oneEvent(probe, 'qxwq-ready');
    page.append(probe);
    await ready;
    expect(textOf(probe)).to.equal('Try again');
  });

  it('turns a failing render into a sentence, and draws again when asked', async () => {
    const element = await fixture<Probe>(markup`<qxwq-probe></qxwq-probe>`);
    const reported = oneEvent(element, 'qxwq-error');
    element.addEventListener('qxwq-error', (event) => event.preventDefault());
    element.broken = true;
    element.requestUpdate();
    await reported;
    await element.updateComplete;
    expect(textOf(element)).to.equal('这部分内容没能显示出来，网页的其他部分不受影响。');

    element.broken = false;
    element.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => textOf(element) === '重试');
  });

  it('works again after it was moved', async () => {
    const box = await fixture<HTMLElement>(markup`<div><qxwq-probe></qxwq-probe></div>`);
    const element = box.firstElementChild as Probe;
    element.remove();
    box.append(element);
    configure({ locale: 'zh-CN', baseUrl: 'https://moved.example' });
    await element.updateComplete;
    expect(element.activeClient).to.be.an('object');
    configure({ baseUrl: undefined, locale: undefined });
  });
});
