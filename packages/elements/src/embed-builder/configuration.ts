import { boardLayouts, fixedBy, namedFacets } from '../board/board-state.js';
import { boardFacets } from '../challenge-board/board-state.js';
import { locales } from '../core/locale.js';
import { themeNames } from '../core/theme.js';

/** Everything that one embedding is made of. Each rung of the ladder is written from it, and can be read back. */
export interface EmbedConfiguration {
  /** Address of the platform. */
  readonly platform: string;
  /** The host's publishable key; public. */
  readonly publishableKey: string;
  /** Folder of the kit's files on the host's own server, with a slash at its end: `/qxwq/`. */
  readonly kit: string;
  /** Address of the pages that a server draws, without a slash at its end; link, QR card and frame lead there. */
  readonly pages: string;
  /** What every reader sees: `state=published&region=140000`. */
  readonly filter: string;
  /** Facets to choose from, in their order; empty for none. */
  readonly facets: string;
  readonly layout: string;
  readonly locale: string;
  readonly theme: string;
  /** Colour of links and of the one action, `#1a56b0`, or empty for the kit's. */
  readonly accent: string;
  /** Address of a challenge's page: `/challenge.html?id={id}`, or empty. */
  readonly challengeHref: string;
}

export const standardConfiguration: EmbedConfiguration = {
  platform: '',
  publishableKey: '',
  kit: '/qxwq/',
  pages: '',
  filter: '',
  facets: 'state industry region budget mode tier',
  layout: 'list',
  locale: 'zh-CN',
  theme: 'light',
  accent: '',
  challengeHref: '',
};

export const themes = ['light', 'dark', 'auto', ...themeNames] as const;

/** Names of the parts that cannot be used as they are; empty when all can. */
export function faultsOf(configuration: EmbedConfiguration): (keyof EmbedConfiguration)[] {
  const { platform, publishableKey, kit, pages, filter, facets, layout, locale, theme, accent, challengeHref } =
    configuration;
  const right: Readonly<Record<keyof EmbedConfiguration, boolean>> = {
    platform: isAddress(platform),
    publishableKey: publishableKey === '' || /^pk_[\w-]{1,60}$/.test(publishableKey),
    kit: (isAddress(kit) || /^(?:\.{0,2}\/)(?!\/)/.test(kit)) && kit.endsWith('/'),
    pages: pages === '' || (isAddress(pages) && !pages.endsWith('/')),
    filter: fixedBy(boardFacets, filter).unknown.length === 0,
    facets: namedFacets(boardFacets, facets).unknown.length === 0,
    layout: (boardLayouts as readonly string[]).includes(layout),
    locale: (locales as readonly string[]).includes(locale),
    theme: (themes as readonly string[]).includes(theme),
    accent: accent === '' || /^#[0-9a-f]{6}$/i.test(accent),
    challengeHref: challengeHref === '' || !/^\s*[a-z][a-z0-9+.-]*:(?<!https?:)/i.test(challengeHref),
  };
  return (Object.keys(right) as (keyof EmbedConfiguration)[]).filter((name) => !right[name]);
}

const isAddress = (address: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(address) && URL.canParse(address);
