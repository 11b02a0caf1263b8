import type { ChallengeSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import type { ViewContext } from './context.js';

/** The tier of an enterprise, as short as a chip wants it. */
export const tierLabel = (tier: string, { t }: Pick<ViewContext, 't'>): string =>
  t.tierShort[tier] ?? labelIn(t.labels.enterpriseTiers, tier);

/** 山西 太原; a city that is a province is said once. */
export function placeLabel({ region, city }: ChallengeSummary, { t }: Pick<ViewContext, 't'>): string {
  const province = labelIn(t.labels.provinces, region);
  return !city || city.startsWith(province) ? province : `${province} ${city}`;
}

/** 电气机械和器材 C38 */
export const industryLabel = ({ industry }: ChallengeSummary, { t }: Pick<ViewContext, 't'>): string =>
  `${t.challenge.industry(labelIn(t.labels.industries, industry))} ${industry}`;
