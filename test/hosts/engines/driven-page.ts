import type { Driver } from './driver.js';
import { find, type Step, type Text } from './find.js';
import type { Box, Finder, Page, Place, Role } from './page.js';

/** How long what acts on an element waits for it, in milliseconds. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;

const SELECTORS: Readonly<Record<Role, string>> = {
  alert: '[role=alert]',
  button: 'button, summary, input:is([type=button], [type=submit]), [role=button]',
  heading: ':is(h1, h2, h3, h4, h5, h6):not([role]), [role=heading]',
  link: 'a[href]:not([role]), [role=link]',
  searchbox: 'input[type=search], [role=searchbox]',
};

abstract class DrivenFinder implements Finder {
  protected constructor(
    protected readonly driver: Driver,
    protected readonly steps: readonly Step[],
  ) {}

  locator(selector: string): Place {
    return this.next({ by: 'css', selector });
  }

  getByRole(role: Role, { name }: { readonly name?: string | RegExp } = {}): Place {
    return this.next({ by: 'role', selector: SELECTORS[role], ...(name !== undefined && { text: textFrom(name) }) });
  }

  getByLabel(text: string, { exact = false }: { readonly exact?: boolean } = {}): Place {
    return this.next({ by: 'label', text: { source: text, how: exact ? 'exact' : 'part' } });
  }

  getByText(text: string | RegExp): Place {
    return this.next({ by: 'text', text: textFrom(text) });
  }

  protected next(step: Step): Place {
    return new DrivenPlace(this.driver, [...this.steps, step]);
  }
}

const textFrom = (text: string | RegExp): Text =>
  text instanceof RegExp ? { source: text.source, how: 'pattern' } : { source: text, how: 'part' };

/** A page of an engine that Playwright cannot drive as it is installed. */
export class DrivenPage extends DrivenFinder implements Page {
  constructor(driver: Driver) {
    super(driver, []);
  }

  url(): Promise<string> {
    return this.driver.url();
  }

  goto(address: string): Promise<unknown> {
    return this.driver.go(address);
  }

  goBack(): Promise<unknown> {
    return this.driver.back();
  }

  goForward(): Promise<unknown> {
    return this.driver.forward();
  }

  async setViewportSize({ width, height }: { readonly width: number; readonly height: number }): Promise<void> {
    await this.driver.resize(width, height);
  }

  evaluate<R, A>(task: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.driver.run(`(${task})(${JSON.stringify(argument)})`) as Promise<R>;
  }
}

class DrivenPlace extends DrivenFinder implements Place {
  constructor(driver: Driver, steps: readonly Step[]) {
    super(driver, steps);
  }

  first(): Place {
    return this.nth(0);
  }

  nth(index: number): Place {
    return this.next({ by: 'index', index });
  }

  async all(): Promise<Place[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  count(): Promise<number> {
    return this.driver.run(`${this.#found()}.length`) as Promise<number>;
  }

  async waitFor({ state = 'visible' }: { readonly state?: 'visible' | 'attached' } = {}): Promise<void> {
    await this.#until(state === 'visible' ? isVisible : isThere, state);
  }

  async click(): Promise<void> {
    let point: Point;
    let next = await this.#until(pointToPress, 'free to be pressed');
    // What is just being laid out is pressed where it comes to rest: the next frame may lay out what was left out so far.
    do {
      point = next;
      await this.driver.run(`(${nextFrame})()`);
      next = await this.#until(pointToPress, 'free to be pressed');
    } while (next.x !== point.x || next.y !== point.y);
    await this.driver.click(point.x, point.y);
  }

  async fill(text: string): Promise<void> {
    await this.#until(selectAll, 'a field to write in');
    await this.driver.run(`(${write})(${JSON.stringify(text)})`);
  }

  async press(key: string): Promise<void> {
    await this.#until(focus, 'there');
    await this.driver.press(key);
  }

  innerText(): Promise<string> {
    return this.evaluate((element) => element.innerText);
  }

  inputValue(): Promise<string> {
    return this.evaluate((element) => (element as HTMLInputElement).value);
  }

  isVisible(): Promise<boolean> {
    return this.driver.run(`(${this.#found()}.map(${isVisible})[0] ?? false)`) as Promise<boolean>;
  }

  async boundingBox(): Promise<Box | null> {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.getClientRects().length > 0 ? { x, y, width, height } : null;
    });
  }

  /** Of the first, once it is there. */
  async evaluate<R>(task: (element: HTMLElement) => R | Promise<R>): Promise<R> {
    await this.#until(isThere, 'there');
    return this.driver.run(`(${task})(${this.#found()}[0])`) as Promise<R>;
  }

  #found(): string {
    return `(${find})(${JSON.stringify(this.steps)})`;
  }

  /** Asks about the first element until the answer is not false. */
  async #until<R>(question: (element: HTMLElement) => R | false, what: string): Promise<R> {
    const end = performance.now() + PATIENCE_MS;
    do {
      // What a page that is just being left answers, or fails to, is no answer.
      const answer = await this.driver
        .run(`(${this.#found()}.slice(0, 1).map(${question})[0] ?? false)`)
        .catch(() => false);
      if (answer !== false) return answer as R;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    } while (performance.now() < end);
    throw new Error(`Not ${what} after ${PATIENCE_MS} ms: ${JSON.stringify(this.steps)}`);
  }
}

type Point = Pick<Box, 'x' | 'y'>;

// What follows runs in the page as it stands here.

const isThere = () => true;

const isVisible = (element: HTMLElement): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
};

/** Brings the element into view; the middle of it, if nothing lies over it. */
const pointToPress = (element: HTMLElement): Point | false => {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  let hit = document.elementFromPoint(point.x, point.y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(point.x, point.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const isFree = hit !== null && (element.contains(hit) || hit.contains(element));
  return width > 0 && height > 0 && isFree && !(element as HTMLButtonElement).disabled ? point : false;
};

const nextFrame = (): Promise<number> =>
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));

const selectAll = (element: HTMLElement): boolean => {
  const field = element as HTMLInputElement;
  if (!element.matches('input, textarea') || field.disabled || field.readOnly) return false;
  field.focus();
  field.select();
  return true;
};

/** As typing does it: the field hears of it, and can refuse. */
const write = (text: string): void => {
  if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
};

const focus = (element: HTMLElement): boolean => {
  element.focus();
  return true;
};
