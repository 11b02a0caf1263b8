import { fixture, waitUntil } from '@open-wc/testing';
import '../locales/ready-zh-CN.js';
import { type MockPlatform, mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import type { QxwqElement } from '../core/element.js';

/** A client of a mock platform, without the waits between attempts. */
export const clientOf = (mock: MockPlatform): Client => createLightClient({ ...mock.connection, maxRetries: 0 });

/** An element on a page, as a visitor meets it. */
export class OnPage<E extends QxwqElement> {
  private constructor(
    readonly element: E,
    readonly mock: MockPlatform,
  ) {}

  /** Puts markup with one element of the kit on the page and connects it to a mock platform. */
  static async open<E extends QxwqElement>(
    markup: string,
    { mock = mockPlatform(), client = clientOf(mock) }: { mock?: MockPlatform; client?: Client | null } = {},
  ): Promise<OnPage<E>> {
    // Warnings about troubles that a test makes on purpose would bury the others.
    const box = await fixture<HTMLElement>(`<div>${markup}</div>`);
    box.addEventListener('qxwq-error', (event) => event.preventDefault());
    const element = [...box.querySelectorAll<E>('*')].find(({ localName }) => localName.startsWith('qxwq-'));
    if (!element) throw new Error('There is no element of the kit in the markup.');
    if (client) element.client = client;
    await element.updateComplete;
    return new OnPage(element, mock);
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
