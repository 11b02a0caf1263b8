import type { Page } from './page.js';

/** A browser of one engine. */
export interface Engine {
  readonly name: string;
  /** Something that only some engines can do, with the reason where this one cannot. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>;
  /** A script that each page must start with, where the protocol does not tell what a test asks about. */
  readonly first?: string;
  /** @throws if the browser does not start */
  start(options?: StartOptions): Promise<Browser>;
}

/** What tests may need besides a page. */
export type Ability = 'protocol' | 'bfcache';

export interface StartOptions {
  /** With a back-forward cache, which drivers switch off where they can. */
  readonly bfcache?: boolean;
}

export interface Browser {
  /** A page in a profile of its own: Chinese, in China's time, 900 pixels high. */
  newPage(width: number): Promise<Opened>;
  /** Closes all pages. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** Everything that went wrong so far: console errors, exceptions, policy violations. */
  wrong(): Promise<readonly string[]>;
  /** Addresses of everything that was asked for. */
  asked(): Promise<readonly string[]>;
}
