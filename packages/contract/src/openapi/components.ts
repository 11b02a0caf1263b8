import type { $ZodType } from 'zod/v4/core';
import * as achievement from '../schema/achievement.js';
import * as attachment from '../schema/attachment.js';
import * as bid from '../schema/bid.js';
import * as challenge from '../schema/challenge.js';
import * as common from '../schema/common.js';
import * as events from '../schema/events.js';
import * as facets from '../schema/facets.js';
import * as imports from '../schema/import.js';
import * as match from '../schema/match.js';
import * as organisation from '../schema/organisation.js';
import * as person from '../schema/person.js';
import * as platform from '../schema/platform.js';
import * as privacy from '../schema/privacy.js';
import * as problem from '../schema/problem.js';
import * as session from '../schema/session.js';
import * as subscription from '../schema/subscription.js';
import * as supply from '../schema/supply.js';
import * as upload from '../schema/upload.js';
import * as webhook from '../schema/webhook.js';

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
  events,
  upload,
  webhook,
  supply,
  achievement,
  person,
  match,
  subscription,
  imports,
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
  uploads: 'Files of bids that arrive in parts and go on after a cut (断点续传).',
  achievements: 'Results of research (成果) and patents (专利) that universities offer.',
  people: 'Teams, experts, technology mentors (企业技术导师) and doctoral liaisons (博士生联络员).',
  matches: 'Who fits whom (精准对接), with reasons and decisions.',
  subscriptions: 'Saved searches whose new matches arrive in a feed.',
  feeds: 'Feeds for readers that know only an address.',
  imports: 'Workbooks to fill in and to take over.',
  webhooks: 'Messages to a partner’s own server (回调).',
};
