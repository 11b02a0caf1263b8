import type { $ZodType } from 'zod/v4/core';
import * as attachment from '../schema/attachment.js';
import * as bid from '../schema/bid.js';
import * as challenge from '../schema/challenge.js';
import * as common from '../schema/common.js';
import * as facets from '../schema/facets.js';
import * as organisation from '../schema/organisation.js';
import * as platform from '../schema/platform.js';
import * as privacy from '../schema/privacy.js';
import * as problem from '../schema/problem.js';
import * as session from '../schema/session.js';

const isSchema = (value: unknown): value is $ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** Every exported schema under its name. */
export const named: readonly (readonly [string, $ZodType])[] = [
  common,
  attachment,
  organisation,
  challenge,
  facets,
  bid,
  privacy,
  session,
  platform,
  problem,
].flatMap((module) =>
  Object.entries(module as Record<string, unknown>).filter((entry): entry is [string, $ZodType] => isSchema(entry[1])),
);

/** The components of the document. Queries are not among them: OpenAPI spells each parameter out where it is used. */
export const components = named.filter(([name]) => !/(Query|Filter)$/.test(name));

/** What each group of operations is about. */
export const tags: Record<string, string> = {
  platform: 'What the platform is and what it tells before it takes personal data.',
  session: 'Who the caller is.',
  organisations: 'Enterprises, universities and institutes.',
  challenges: 'The board (榜): problems that enterprises set.',
  bids: 'Answers of universities (揭榜), sealed until the deadline.',
};
