import type { Locale } from '@qxwq/elements/server';
import type { Reader } from '../draw/reader.js';

export interface PagesOptions {
  /** Reads the platform: a client of the SDK, in the same process or over the network. */
  readonly client: Reader;
  /** Whose pages these are. */
  readonly site: { readonly name: string; readonly description?: string | undefined };
  /** Address under which the pages are reached, with its path: `https://www.example.edu.cn/challenges`. */
  readonly baseUrl: string;
  /** `light` (default), `dark`, or `auto`: as the reader's system has it. */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /** Colour of links and of the one action, as CSS hex: `#1a56b0`. */
  readonly accent?: string | undefined;
  /** Language of pages that name none in their address. Default: Chinese. */
  readonly locale?: Locale | undefined;
  /** Languages that pages exist in. Default: the one above. */
  readonly locales?: readonly Locale[] | undefined;
  /** What every reader sees: `state=published&region=140000`. */
  readonly filter?: string | undefined;
  /** Rows of a page, 1–100. Default 20. */
  readonly pageSize?: number | undefined;
  /** Where 我要揭榜 leads: `https://portal.example/challenges/{id}/bid`. Without it, there is no such link. */
  readonly bidHref?: string | undefined;
  /** Origins that may show the pages under `embed/` in a frame. Default: every site. */
  readonly frameAncestors?: readonly string[] | undefined;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: (() => number) | undefined;
}

/** The options with everything decided. */
export interface Settings extends PagesOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly theme: 'light' | 'dark' | 'auto';
  readonly pageSize: number;
  readonly now: () => number;
}

/** @throws TypeError naming the option that cannot be */
export function settingsOf(options: PagesOptions): Settings {
  const { locale = 'zh-CN', locales = [], theme = 'light', pageSize = 20, accent, now = Date.now } = options;
  if (!/^https?:\/\//.test(options.baseUrl) || !URL.canParse(options.baseUrl)) {
    throw new TypeError(`baseUrl: "${options.baseUrl}" is no address like https://www.example.edu.cn/challenges`);
  }
  if (!options.site?.name) throw new TypeError('site.name: is missing');
  if (!['light', 'dark', 'auto'].includes(theme)) throw new TypeError(`theme: "${theme}" is not light, dark or auto`);
  if (accent !== undefined && !/^#[0-9a-f]{6}$/i.test(accent)) {
    throw new TypeError(`accent: "${accent}" is no colour like #1a56b0`);
  }
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
    throw new TypeError(`pageSize: ${pageSize} is not between 1 and 100`);
  }
  for (const origin of options.frameAncestors ?? []) {
    if (!isOrigin(origin))
      throw new TypeError(`frameAncestors: "${origin}" is no origin like https://www.example.edu.cn`);
  }
  return {
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    locale,
    locales: [...new Set([locale, ...locales])],
    theme,
    pageSize,
    now,
  };
}

/** Scheme, host and port, and nothing else: exact, as messages between windows and policies want it. */
export const isOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
