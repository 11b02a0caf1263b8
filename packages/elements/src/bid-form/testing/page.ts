import { type MockPlatform, mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import '../../define/bid-form.js';
import { sendKeys } from '@web/test-runner-commands';
import { putOnPage } from '../../testing/on-page.js';
import type { QxwqBidForm } from '../bid-form.js';

// Test files run beside each other and share one device: each has a person of its own.
const subject = `user-${Math.random().toString(36).slice(2)}`;

/** A client with a session of this file's person, and without the waits between attempts. */
export function clientOf(mock: MockPlatform): Client {
  const client = createLightClient({ ...mock.connection, maxRetries: 0 });
  const get = async () => ({ ...(await client.session.get()), subject });
  return { ...client, session: { get } } as unknown as Client;
}

/** What is kept on the device for this file's person. */
export const keptOnDevice = (): string[] => Object.keys(localStorage).filter((key) => key.includes(subject));

/** The form on a page, as a person meets it: by labels, headings and names of buttons. */
export class FormPage {
  private constructor(
    readonly mock: MockPlatform,
    readonly element: QxwqBidForm,
  ) {}

  /** Opens the form on the first challenge of a mock platform. */
  static async open(mock: MockPlatform = mockPlatform(), attributes: Record<string, string> = {}): Promise<FormPage> {
    const page = await FormPage.opening(mock, attributes);
    await page.until(() => page.root.querySelector('h2') !== null, 'a heading');
    return page;
  }

  /** The same without waiting for the platform's answers. */
  static async opening(mock: MockPlatform, attributes: Record<string, string>): Promise<FormPage> {
    const tag = document.createElement('qxwq-bid-form');
    tag.setAttribute('challenge-id', mock.challengeIds[0] as string);
    for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
    const box = document.createElement('div');
    document.body.append(box);
    const { element } = await putOnPage<QxwqBidForm>(box, tag.outerHTML, clientOf(mock));
    const page = new FormPage(mock, element);
    await page.until(() => page.root.querySelector('.root > *:not([role=status])') !== null, 'the element');
    return page;
  }

  /** What a reload does: the element is gone without a word, and a new one stands there. */
  async reload(attributes: Record<string, string> = {}): Promise<FormPage> {
    this.element.remove();
    return FormPage.open(this.mock, attributes);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
  get heading(): string {
    return this.root.querySelector('h2')?.textContent?.trim() ?? '';
  }
  get text(): string {
    return this.root.querySelector('.root')?.textContent?.replace(/\s+/g, ' ') ?? '';
  }
  /** What the kit itself says: without what came from data or was typed. */
  get kitText(): string {
    const selector = 'label, .hint, .lead, nav, button:not(.remove), .summary h3, .notice strong, .saved, .deadline';
    const foreign = '.consent label, option';
    return [...this.root.querySelectorAll(selector)]
      .filter((element) => !element.matches(foreign))
      .map((element) => element.textContent)
      .join(' ');
  }
  /** The element that has the focus, below the shadow root. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The control with this label; the n-th of them, counted from 0. */
  control(label: string, n = 0): HTMLInputElement {
    const labels = [...this.root.querySelectorAll('label')].filter((one) => one.textContent?.trim().startsWith(label));
    const found = labels[n]?.control;
    if (!found) throw new Error(`No control "${label}" (${n}) in: ${this.text}`);
    return found as HTMLInputElement;
  }

  button(name: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name),
    );
    if (!found) throw new Error(`No button "${name}" in: ${this.text}`);
    return found;
  }

  /** Types into a field, replacing what stands there, as a paste does. */
  async fill(label: string, text: string, n = 0): Promise<void> {
    await this.enter(this.control(label, n), text);
  }

  async enter(control: HTMLInputElement, text: string): Promise<void> {
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    control.blur();
    await this.element.updateComplete;
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.element.updateComplete;
  }

  async openStep(name: string): Promise<void> {
    const step = [...this.root.querySelectorAll<HTMLButtonElement>('nav button')].find((one) =>
      one.textContent?.trim().startsWith(name),
    );
    step?.click();
    await this.element.updateComplete;
  }

  /** The message below a field, or empty. */
  messageOf(control: Element): string {
    const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    const message = ids.find((id) => id.endsWith('-message'));
    return this.root.getElementById(message ?? '')?.textContent?.trim() ?? '';
  }

  /** Waits for something that a person would wait for. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 8000;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}. The page says: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await this.element.updateComplete;
  }

  /** Until the platform has the latest text. */
  async saved(): Promise<void> {
    await this.until(
      () => this.text.includes('已存在本机与服务器') || this.text.includes('device and the server'),
      'saved',
    );
  }

  /** Fills everything that a submission to the mock's first challenge needs; ends on the last step. */
  async complete(): Promise<void> {
    await this.fill('方案名称', '双能 X 射线在线检测');
    await this.fill('揭榜方案', '以双能线阵探测器在节拍内成像。');
    this.choose('目前的技术就绪水平', '5');
    await this.openStep('逐条应答');
    await this.fill('我们能做到', '0.22', 0);
    await this.fill('我们能做到', '99.5', 1);
    await this.fill('我们的应答', '外挂式安装');
    await this.openStep('团队与里程碑');
    await this.fill('姓名', '林知远');
    await this.fill('签约后第几个月', '6');
    await this.fill('里程碑', '样机');
    await this.openStep('经费与附件');
    await this.fill('金额', '150');
    this.choose('知识产权归属', 'shared');
    await this.openStep('确认提交');
    await this.fill('联系人', '林知远');
    await this.fill('邮箱', 'lin@example.edu.cn');
    this.control('处理揭榜书').click();
    this.control('我们承诺').click();
    await this.element.updateComplete;
  }

  choose(label: string, value: string): void {
    const control = this.control(label) as unknown as HTMLSelectElement;
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Presses keys one after the other, as a keyboard does. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

export const type = (text: string): Promise<void> => sendKeys({ type: text });

/** As on another device: nothing is kept here. */
export function forget(): void {
  for (const key of keptOnDevice()) localStorage.removeItem(key);
}

/** Takes everything off the page and the device, so that no test sees another one's draft. */
export function clean(): void {
  for (const element of document.querySelectorAll('qxwq-bid-form')) element.remove();
  forget();
}
