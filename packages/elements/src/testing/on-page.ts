import { fixture, waitUntil } from '@open-wc/testing';
import '../locales/ready-zh-CN.js';
import { type MockPlatform, mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import type { QxwqElement } from '../core/element.js';
import { canTakeOver } from '../core/server-drawn.js';
import { drawOnServer } from './draw-on-server.js';

/** A client of a mock platform, without the waits between attempts. */
export const clientOf = (mock: MockPlatform): Client => createLightClient({ ...mock.connection, maxRetries: 0 });

interface OpenOptions<E> {
  readonly mock?: MockPlatform;
  /** Null where nobody tells the element whom to ask. */
  readonly client?: Client | null;
  /** What a visitor does with the element as it stands in the page, before it comes to life. */
  readonly meanwhile?: ((element: E) => void) | undefined;
}

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
    { mock = mockPlatform(), client = clientOf(mock), meanwhile }: OpenOptions<E> = {},
  ): Promise<OnPage<E>> {
    const box = await fixture<HTMLElement>('<div></div>');
    const { element, isDrawn } = await putOnPage<E>(box, markup, client, meanwhile);
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

/** A test of something that a page with a server's drawing never shows: where the tests run hydrated, a line says why. */
export function itUndrawn(name: string, why: string, body: () => Promise<void>): void {
  if (canTakeOver()) console.info(`not hydrated: "${name}", since ${why}`);
  else it(name, body);
}

const elementOfKit = (root: ParentNode): Element | undefined =>
  [...root.querySelectorAll('*')].find(({ localName }) => localName.startsWith('qxwq-'));

/**
 * Puts markup with one element of the kit into `box` and gives it its client; where the tests run hydrated, as a server
 * has drawn it. Fails when it is drawn anew in the page instead of being taken over.
 */
export async function putOnPage<E extends QxwqElement>(
  box: HTMLElement,
  markup: string,
  client: Client | null,
  meanwhile?: (element: E) => void,
): Promise<{ element: E; isDrawn: boolean }> {
  // Warnings about troubles that a test makes on purpose would bury the others.
  box.addEventListener('qxwq-error', (event) => event.preventDefault());
  const drawn = canTakeOver() && client ? await drawnMarkup(markup, client) : undefined;
  const isDrawn = drawn !== undefined;
  // From here on all happens before the element's first update.
  if (isDrawn) box.setHTMLUnsafe(drawn);
  else box.innerHTML = markup;
  const element = elementOfKit(box) as E | undefined;
  if (!element) throw new Error('There is no element of the kit in the markup.');
  const drawing = isDrawn ? drawnIn(element) : [];
  meanwhile?.(element);
  if (client) element.client = client;
  await element.updateComplete;
  if (isDrawn && !(drawing.length > 0 && drawing.every(({ isConnected }) => isConnected)))
    throw new Error('What the server has drawn was drawn anew instead of being taken over.');
  return { element, isDrawn };
}

/** What a server has drawn of an element: its own root, or rows in the host's own markup. */
const drawnIn = (element: Element): Element[] => [
  ...(element.shadowRoot?.querySelectorAll('.root') ?? []),
  ...element.querySelectorAll('[data-qxwq-row]'),
];

/** Markup with its element as a server has drawn it, for the tests that run hydrated; undefined where none has. */
async function drawnMarkup(markup: string, client: Client): Promise<string | undefined> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = elementOfKit(template.content);
  const drawn = element && (await drawOnServer(element, client));
  if (drawn === undefined) return undefined;
  const place = document.createElement('slot');
  element?.replaceWith(place);
  return template.innerHTML.replace(place.outerHTML, () => drawn);
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
