/**
 * What a server needs to draw the kit: texts at hand, the state of a board in addresses, formats, labels, and the
 * bindings of a team's own markup. Nothing here defines an element or asks for a page.
 */

import { layoutStyles } from './board/styles/layouts.js';
import type { Locale } from './core/locale.js';
import { isThemeName } from './core/theme.js';
import { elderStyles } from './elder/styles.js';
import { achievementBoardTexts } from './locales/achievement-board/texts.js';
import { bidFormTexts } from './locales/bid-form/texts.js';
import { bidListTexts } from './locales/bid-list/texts.js';
import { boardTexts } from './locales/challenge-board/board-texts.js';
import { detailTexts } from './locales/challenge-detail/detail-texts.js';
import { coreTexts } from './locales/core-texts.js';
import { builderTexts } from './locales/embed-builder/texts.js';
import { expertBoardTexts } from './locales/expert-board/texts.js';
import { localMatchTexts } from './locales/local-match/texts.js';
import { matchListTexts } from './locales/match-list/texts.js';
import { themeStyles } from './styles/themes.js';

export type { AchievementsDrawn } from './achievement-board/shape.js';
export { emptyState as emptyBoard } from './board/board-state.js';
export type { BoardDrawn } from './challenge-board/board-data.js';
export {
  type BoardFacet,
  type BoardState,
  boardFacets,
  boardSorts,
  chosen,
  emptyState,
  filterOf,
  fromUrl,
  readFacets,
  readFilter,
  sortOf,
  toggle,
  toUrl,
} from './challenge-board/board-state.js';
export { facetGroup, facetLabel } from './challenge-board/facet-model.js';
export type { DetailDrawn } from './challenge-detail/challenge-detail.js';
export { stagesOf } from './challenge-detail/stages.js';
export type { Speaker, Value } from './challenge-list/fields.js';
export { listQuery } from './challenge-list/list-query.js';
export { type Plan, planOf } from './challenge-list/plan.js';
export { challengeScope, namedScope, type Scope } from './challenge-list/scope.js';
export { industryLabel, placeLabel, tierLabel } from './challenge-view/labels.js';
export { formatBudget, formatDate, formatDateTime, formatTimeLeft } from './core/format.js';
export { type Locale, locales, nearestLocale } from './core/locale.js';
export { fillAddress, safeUrl } from './core/safe-url.js';
export { DRAWN, type ServerDrawn } from './core/server-drawn.js';
export {
  type EmbedConfiguration,
  faultsOf,
  standardConfiguration,
} from './embed-builder/configuration.js';
export { FALLBACK_HEIGHT, frameTag, SANDBOX } from './embed-builder/frame-tag.js';
export { checkedScript, type Digests, type PreloadParts, preloadTags } from './embed-builder/kit-tags.js';
export { openTag } from './embed-builder/markup.js';
export { type Rung, readSnippet, rungs, snippet } from './embed-builder/snippets.js';
export type { ExpertsDrawn } from './expert-board/shape.js';

/** The texts of a language. Afterwards elements that speak it draw themselves at once. */
export async function textsFor(locale: Locale) {
  const sets = [coreTexts, boardTexts, detailTexts] as const;
  await Promise.all(sets.map((set) => set.load(locale)));
  const [t, board, detail] = [coreTexts.get(locale), boardTexts.get(locale), detailTexts.get(locale)];
  if (!t || !board || !detail) throw new Error(`The texts in ${locale} did not come.`);
  return { t, board, detail };
}

/** The texts of what universities offer and whom it fits, besides those of `textsFor`, which the same elements speak. */
export async function supplyTextsFor(locale: Locale): Promise<void> {
  const sets = [achievementBoardTexts, expertBoardTexts, matchListTexts, localMatchTexts] as const;
  await Promise.all([textsFor(locale), ...sets.map((set) => set.load(locale))]);
}

/** The texts of bids and of the embed builder, besides those of `textsFor`. */
export async function visitorTextsFor(locale: Locale): Promise<void> {
  const sets = [bidFormTexts, bidListTexts, builderTexts] as const;
  await Promise.all([textsFor(locale), ...sets.map((set) => set.load(locale))]);
}

/** The styles that an element with these attributes fetches when it needs them, so that a drawing can bring them along. */
export function stylesFor({ theme, elder, layout }: Readonly<Record<string, unknown>>): string {
  const styles = [
    ...(isThemeName(theme as string) ? [themeStyles] : []),
    ...(elder === undefined ? [] : [elderStyles]),
    ...(layout === undefined || layout === 'list' ? [] : [layoutStyles]),
  ];
  return styles.map(({ cssText }) => cssText).join('');
}

export type PageTexts = Awaited<ReturnType<typeof textsFor>>;
