/**
 * What the tests on host pages do with a page, in every engine. The names and their meaning are Playwright's, whose own
 * page fits where it can drive the engine.
 */
export interface Page extends Finder {
  url(): string | Promise<string>;
  goto(address: string): Promise<unknown>;
  goBack(): Promise<unknown>;
  goForward(): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  evaluate<R>(task: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(task: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

/** Ways to an element, through open shadow roots. */
export interface Finder {
  locator(selector: string): Place;
  getByRole(role: Role, options?: { readonly name?: string | RegExp }): Place;
  /** By its label, in part and in either case unless `exact`. */
  getByLabel(text: string, options?: { readonly exact?: boolean }): Place;
  /** The smallest elements with the text. */
  getByText(text: string | RegExp): Place;
}

/** Roles that the tests ask for. */
export type Role = 'alert' | 'button' | 'heading' | 'link' | 'searchbox';

/** Where an element is, or will be: looked for anew each time, and waited for by what acts on it. */
export interface Place extends Finder {
  first(): Place;
  nth(index: number): Place;
  all(): Promise<Place[]>;
  count(): Promise<number>;
  waitFor(options?: { readonly state?: 'visible' | 'attached' }): Promise<void>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  press(key: string): Promise<void>;
  innerText(): Promise<string>;
  inputValue(): Promise<string>;
  isVisible(): Promise<boolean>;
  boundingBox(): Promise<Box | null>;
  evaluate<R>(task: (element: HTMLElement) => R | Promise<R>): Promise<R>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
