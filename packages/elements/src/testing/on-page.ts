import { fixture, waitUntil } from '@open-wc/testing';
import '../locales/ready-zh-CN.js';
import { type MockPlatform, mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import type { QxwqElement } from '../core/element.js';
import { canTakeOver } from '../core/server-drawn.js';
import { drawOnServer } from './draw-on-server.js';

/** A client of a mock platform, without the waits between attempts. */
export const clientOf = (mock: MockPlatform): Client => createLightClient({ ...mock.connection, maxRetries: 0 });

/** An element on a page, as a visitor meets it. */
export class OnPage<E extends QxwqElement> {
  private constructor(
    readonly element: E,
    readonly mock: MockPlatform,
    /** A server has drawn the element, and it was taken over. */
    readonly isDrawn: boolean,
  ) {}

  /** Puts markup with one element of the kit on the page and connects it to a mock platform. */
  static async open<E extends QxwqElement>(
    markup: string,
    { mock = mockPlatform(), client = clientOf(mock) }: { mock?: MockPlatform; client?: Client | null } = {},
  ): Promise<OnPage<E>> {
    const box = await fixture<HTMLElement>('<div></div>');
    // Warnings about troubles that a test makes on purpose would bury the others.
    box.addEventListener('qxwq-error', (event) => event.preventDefault());
    const isDrawn = canTakeOver() && client !== null && (await putDrawn(box, markup, client));
    if (!isDrawn) box.innerHTML = markup;
    const element = elementOfKit(box) as E | undefined;
    if (!element) throw new Error('There is no element of the kit in the markup.');
    const drawing = isDrawn ? element.shadowRoot?.querySelector('.root') : null;
    if (client) element.client = client;
    await element.updateComplete;
    if (isDrawn && (!drawing || drawing !== element.shadowRoot?.querySelector('.root')))
      throw new Error('What the server has drawn was drawn anew instead of being taken over.');
    return new OnPage(element, mock, isDrawn);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** What can be read, with single blanks. */
  get text(): string {
    return (this.root.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  one<T extends HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`Nothing fits ${selector}.`);
    return found;
  }

  all<T extends HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  /** A button by what it is called. */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((button) => {
      return (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/\s+/g, ' ').trim() === name;
    });
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  }

  async until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(() => Boolean(condition()), `did not come: ${what}`, { timeout: 5000, interval: 15 });
    await this.element.updateComplete;
  }

  /** Waits for a text. */
  reads(text: string): Promise<void> {
    return this.until(() => this.text.includes(text), `"${text}" in "${this.text.slice(0, 400)}"`);
  }

  /** Paths and queries that the platform was asked for, for an operation. */
  asked(operation: string): URLSearchParams[] {
    return this.mock.requests
      .filter((request) => request.operation === operation)
      .map(({ url }) => new URL(url).searchParams);
  }
}

/**
 * A test of something that a page with a server's drawing never shows. Where the tests run hydrated it is skipped, with a
 * line that says why.
 */
export function itUndrawn(name: string, why: string, body: () => Promise<void>): void {
  if (canTakeOver()) console.info(`skipped hydrated: "${name}", since ${why}`);
  (canTakeOver() ? it.skip : it)(name, body);
}

const elementOfKit = (root: ParentNode): Element | undefined =>
  [...root.querySelectorAll('*')].find(({ localName }) => localName.startsWith('qxwq-'));

/** Puts the element into the page as a server has drawn it, for the tests that run hydrated; false where none has. */
async function putDrawn(box: HTMLElement, markup: string, client: Client): Promise<boolean> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = elementOfKit(template.content);
  const drawn = element && (await drawOnServer(element, client));
  if (!drawn) return false;
  const place = document.createElement('slot');
  element.replaceWith(place);
  box.setHTMLUnsafe(template.innerHTML.replace(place.outerHTML, () => drawn));
  return true;
}

/** The state of the network as the browser tells it, until the returned function is called. */
export function pretendOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  };
}

/** What a style sheet that grew for fifteen years does to everything on a page. */
export const hostileStyles = `
  html { font-size: 62.5%; }
  * { margin: 3px; padding: 5px; float: none; border: 1px dotted lime; letter-spacing: 3px; text-indent: 2em;
      text-transform: uppercase; line-height: 1; text-align: center; word-spacing: 1em; font-style: italic;
      white-space: nowrap; color: lime; text-shadow: 1px 1px red; visibility: visible; cursor: crosshair; }
  div { float: left; width: 30%; } a { color: red !important; } button { height: 10px; } li { list-style: square; }
`;

/** What somebody types who wants to harm the readers of a page. */
export const hostileText = '<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>"\'`';
