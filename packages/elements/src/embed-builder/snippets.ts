import { type EmbedConfiguration, standardConfiguration } from './configuration.js';
import { frameTag } from './frame-tag.js';
import { checkedScript, type Digests, type PreloadParts, preloadTags } from './kit-tags.js';
import { openTag, readTag, text } from './markup.js';

/** The rungs of the ladder, from what every editor keeps to what a developer builds in. */
export const rungs = ['link', 'qr', 'static', 'frame', 'script', 'npm'] as const;
export type Rung = (typeof rungs)[number];

const titles: Readonly<Record<string, string>> = {
  'zh-CN': '企业需求榜',
  'zh-Hant': '企業需求榜',
  en: 'Challenges set by enterprises',
};
const titleOf = ({ locale }: EmbedConfiguration): string => titles[locale] ?? titles['zh-CN'] ?? '';

/** What is known of the kit's files, as they lie on the host's own server; each makes the script's snippet say more. */
export interface KitFiles {
  /** Content of `preload.json`: the board is fetched together with the loader. */
  readonly parts?: PreloadParts | undefined;
  /** Content of `integrity.json`: each file is checked against its digest. */
  readonly digests?: Digests | undefined;
}

/**
 * What a team pastes, or runs, for one rung.
 *
 * @throws {TypeError} for `files` that are none
 */
export function snippet(rung: Rung, configuration: EmbedConfiguration, files: KitFiles = {}): string {
  return rung === 'script' ? scriptSnippet(configuration, files) : writers[rung](configuration);
}

function scriptSnippet(configuration: EmbedConfiguration, { parts, digests }: KitFiles): string {
  const { kit, locale, layout } = configuration;
  const checked = digests && checkedScript(digests, kit).html;
  // Layouts besides the list are a file of their own.
  const names = ['challenge-board', locale, ...(layout === standardConfiguration.layout ? [] : ['layouts'])];
  const lines = [
    ...(checked ? [checked.map] : []),
    ...(parts ? [preloadTags(parts, kit, names, digests)] : []),
    checked?.script ?? `${openTag('script', { type: 'module', src: `${kit}qxwq.js` })}</script>`,
    boardTag(configuration),
  ];
  return lines.join('\n');
}

const writers: Readonly<Record<Exclude<Rung, 'script'>, (configuration: EmbedConfiguration) => string>> = {
  link: (configuration) => `${openTag('a', { href: listAddress(configuration) })}${text(titleOf(configuration))}</a>`,
  qr: (configuration) => {
    const image = openTag('img', {
      src: `${configuration.pages}/board.svg`,
      alt: titleOf(configuration),
      width: '160',
      height: '160',
    });
    return `${openTag('a', { href: listAddress(configuration) })}${image}</a>`;
  },
  static: (configuration) =>
    `npx qxwq-snippets board.json public/challenges\n\n${JSON.stringify(configuration, null, 2)}\n`,
  frame: (configuration) =>
    `${frameTag(frameAddress(configuration), titleOf(configuration))}\n${openTag('script', { async: '', src: `${configuration.pages}/embed/host.js` })}</script>`,
  npm: (configuration) => `import '@qxwq/elements/define/challenge-board';\n\n${boardTag(configuration)}`,
};

/** The board's tag; what is as it is anyway is not said. */
export function boardTag(configuration: EmbedConfiguration): string {
  const said = (name: keyof EmbedConfiguration) =>
    configuration[name] === standardConfiguration[name] ? undefined : configuration[name];
  const facets = said('facets');
  const tag = openTag('qxwq-challenge-board', {
    'base-url': configuration.platform,
    'publishable-key': configuration.publishableKey || undefined,
    locale: configuration.locale,
    filter: said('filter'),
    // An attribute without a value means none, which is what an empty list says.
    facets,
    layout: said('layout'),
    theme: said('theme'),
    'challenge-href': said('challengeHref'),
    // Read by the builder; the colour itself is set beside the tag, where a strict policy lets it pass.
    'data-accent': said('accent'),
    'url-state': '',
  });
  const style = configuration.accent
    ? `<style>qxwq-challenge-board { --qxwq-accent: ${configuration.accent}; }</style>\n`
    : '';
  return `${style}${tag}</qxwq-challenge-board>`;
}

const listAddress = ({ pages, filter, locale }: EmbedConfiguration): string =>
  withQuery(`${pages}/`, filter, { lang: locale });

/** The frame's page is told who shows it, by the page around it: an address alone cannot know. */
const frameAddress = ({ pages, filter, locale }: EmbedConfiguration): string =>
  withQuery(`${pages}/embed/board`, filter, { lang: locale });

function withQuery(address: string, filter: string, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filter);
  for (const [name, value] of Object.entries(more)) query.append(name, value);
  return `${address}?${query}`;
}

/** Reads a snippet back. What a rung does not carry comes from `rest`. Undefined where it is none of the kit's. */
export function readSnippet(rung: Rung, snippetText: string, rest: EmbedConfiguration): EmbedConfiguration | undefined {
  switch (rung) {
    case 'static':
      return readStatic(snippetText);
    case 'link':
    case 'qr':
      return readAddress(readTag(snippetText, 'a')?.get('href'), '/', rest);
    case 'frame':
      return readAddress(readTag(snippetText, 'iframe')?.get('src'), '/embed/board', rest);
    default:
      return readBoard(snippetText, rest);
  }
}

function readStatic(snippetText: string): EmbedConfiguration | undefined {
  try {
    const read = JSON.parse(snippetText.slice(snippetText.indexOf('{'))) as Record<string, unknown>;
    const names = Object.keys(standardConfiguration);
    const strings = Object.entries(read).filter(([name, value]) => names.includes(name) && typeof value === 'string');
    return { ...standardConfiguration, ...Object.fromEntries(strings) };
  } catch {
    return undefined;
  }
}

function readAddress(
  address: string | undefined,
  path: string,
  rest: EmbedConfiguration,
): EmbedConfiguration | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const locale = url.searchParams.get('lang') ?? rest.locale;
  url.searchParams.delete('lang');
  const [place = ''] = address.split('?');
  if (!place.endsWith(path)) return undefined;
  return { ...rest, pages: place.slice(0, -path.length), filter: url.searchParams.toString(), locale };
}

function readBoard(snippetText: string, rest: EmbedConfiguration): EmbedConfiguration | undefined {
  const tag = readTag(snippetText, 'qxwq-challenge-board');
  if (!tag) return undefined;
  const or = (name: string, standard: string) => tag.get(name) ?? standard;
  const script = readTag(snippetText.replace(/<script type="importmap">.*?<\/script>/s, ''), 'script')?.get('src');
  return {
    platform: or('base-url', ''),
    publishableKey: or('publishable-key', ''),
    kit: script ? script.replace(/[^/]*$/, '') : rest.kit,
    pages: rest.pages,
    filter: or('filter', standardConfiguration.filter),
    facets: or('facets', standardConfiguration.facets),
    layout: or('layout', standardConfiguration.layout),
    locale: or('locale', standardConfiguration.locale),
    theme: or('theme', standardConfiguration.theme),
    accent: or('data-accent', standardConfiguration.accent),
    challengeHref: or('challenge-href', standardConfiguration.challengeHref),
  };
}
