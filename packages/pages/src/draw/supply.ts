import type { AchievementPage, PersonPage, SupplyFacets } from '@qxwq/contract';
import '@qxwq/elements/define/achievement-board';
import '@qxwq/elements/define/expert-board';
import { type AchievementsDrawn, type ExpertsDrawn, emptyBoard, supplyTextsFor } from '@qxwq/elements/server';
import { commonAttributes, type Drawing, draw } from './drawing.js';
import type { DrawOptions } from './elements.js';

/** What both boards of supply are told besides their rows. */
interface SupplyOptions extends Omit<DrawOptions, 'challengeHref'> {
  /** Null where the board shows no facets. */
  readonly counts: SupplyFacets | null;
  /** What every reader sees, as the attribute `filter`; page and counts must be the answer to it. */
  readonly filter?: string | undefined;
  readonly facets?: string | undefined;
  readonly layout?: string | undefined;
  readonly pageSize?: number | undefined;
  /** As the attribute `url-state`. */
  readonly urlState?: string | undefined;
}

export interface AchievementsOptions extends SupplyOptions {
  readonly page: AchievementPage;
  /** Address of an achievement's page: `/achievement.html?id={id}`; without it, rows unfold in place. */
  readonly achievementHref?: string | undefined;
}

/** A board of achievements with its rows in it: readable before any script, taken over without a request. */
export function renderAchievements({ page, ...options }: AchievementsOptions): Promise<Drawing> {
  const data: AchievementsDrawn = { state: emptyBoard, page, counts: options.counts };
  return drawn('qxwq-achievement-board', options, data, { 'achievement-href': options.achievementHref });
}

export interface ExpertsOptions extends SupplyOptions {
  readonly page: PersonPage;
  /** Address of a person's or team's page: `/expert.html?id={id}`; without it, rows unfold in place. */
  readonly personHref?: string | undefined;
}

/** A board of experts and teams with its rows in it: readable before any script, taken over without a request. */
export function renderExperts({ page, ...options }: ExpertsOptions): Promise<Drawing> {
  const data: ExpertsDrawn = { state: emptyBoard, page, counts: options.counts };
  return drawn('qxwq-expert-board', options, data, { 'person-href': options.personHref });
}

async function drawn(
  name: string,
  options: SupplyOptions,
  data: unknown,
  more: Readonly<Record<string, string | undefined>>,
): Promise<Drawing> {
  await supplyTextsFor(options.locale);
  const attributes = {
    ...commonAttributes(options),
    filter: options.filter,
    facets: options.counts === null ? '' : options.facets,
    layout: options.layout,
    'page-size': options.pageSize,
    'url-state': options.urlState,
    ...more,
  };
  return draw(name, attributes, options.now ?? Date.now(), data);
}
