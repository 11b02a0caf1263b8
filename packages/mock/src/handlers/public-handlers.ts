import {
  attachmentLimits,
  type ChallengeFilter,
  type ChallengeQuery,
  challengeIndexLimit,
  challengeStatement,
  type OrganisationQuery,
} from '@qxwq/contract';
import { codeLists } from '@qxwq/dictionaries';
import { found } from '../refusal.js';
import { countFacets, findChallenges } from '../rules/board.js';
import { pageOf } from '../rules/cursor.js';
import { sha256 } from '../rules/digest.js';
import { challengeOf, refOf, summaryOf } from '../rules/views.js';
import type { ChallengeRecord, Store } from '../store.js';
import { type Handler, organisationOf } from './handler.js';
import { privacyNotice } from './privacy-notice.js';

/** A challenge that has been published, whatever became of it since. */
export function publicChallenge(store: Store, id: string | undefined): ChallengeRecord {
  const record = found(store.challenges.get(id ?? ''));
  return found(['draft', 'submitted', 'screened', 'withdrawn'].includes(record.state) ? undefined : record);
}

/** Handlers for what everybody may read, by operation. */
export const publicHandlers: Readonly<Record<string, Handler>> = {
  'platform.info': ({ now }) => ({
    json: {
      name: 'qxwq mock',
      version: '0.0.0-mock',
      time: now.toISOString(),
      sample: true,
      attachments: {
        maxBytes: attachmentLimits.maxBytes,
        maxCount: attachmentLimits.maxCount,
        mediaTypes: Object.keys(attachmentLimits.mediaTypes),
      },
      editions: Object.fromEntries(Object.values(codeLists).map(({ id, edition }) => [id, edition])),
    },
  }),

  'platform.privacyNotice': ({ locale }) => ({ json: privacyNotice(locale) }),

  'session.get': (incoming) => {
    const { session, store } = incoming;
    const organisation = found(store.organisations.get(organisationOf(incoming)));
    return {
      json: {
        subject: session?.sub,
        name: session?.name ?? null,
        organisation: refOf(organisation),
        scopes: session?.scope.split(' '),
        expiresAt: new Date((session?.exp ?? 0) * 1000).toISOString(),
      },
    };
  },

  'organisations.list': ({ store, query }) => {
    const { kind, region } = query as OrganisationQuery;
    const rows = [...store.organisations.values()]
      .filter((one) => !kind || (kind as readonly string[]).includes(one.kind))
      .filter((one) => !region || region.includes(one.region))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN') || (one.id < other.id ? -1 : 1));
    return { json: pageOf(rows, query as OrganisationQuery) };
  },

  'organisations.get': ({ store, params }) => ({ json: found(store.organisations.get(params.organisationId ?? '')) }),

  'challenges.list': ({ store, query, now, session }) => {
    const page = pageOf(findChallenges(store, query as ChallengeQuery, now, session?.org), query as ChallengeQuery);
    return { json: { ...page, items: page.items.map((record) => summaryOf(store, record, now)) } };
  },

  'challenges.facets': ({ store, query, now, session }) => ({
    json: countFacets(store, query as ChallengeFilter, now, session?.org),
  }),

  'challenges.get': async ({ store, params, now }) => {
    const json = await challengeOf(store, publicChallenge(store, params.challengeId), now);
    return { json, etag: `"${(await sha256(JSON.stringify(json))).slice(0, 16)}"` };
  },

  'challenges.similar': ({ store, params, query, now }) => {
    const given = publicChallenge(store, params.challengeId);
    const { limit = 5 } = query as { limit?: number };
    const similar = findChallenges(store, {}, now)
      .filter(({ id }) => id !== given.id)
      .map((record) => ({ record, sharedTerms: record.keywords.filter((term) => given.keywords.includes(term)) }))
      .filter(({ sharedTerms }) => sharedTerms.length > 0)
      .sort((one, other) => other.sharedTerms.length - one.sharedTerms.length);
    const items = similar.slice(0, limit);
    return {
      json: {
        items: items.map(({ record, sharedTerms }) => ({ challenge: summaryOf(store, record, now), sharedTerms })),
      },
    };
  },

  'challenges.index': ({ store, now }) => ({
    json: {
      items: findChallenges(store, { state: ['published'], sort: 'newest' }, now)
        .slice(0, challengeIndexLimit)
        .map((record) => ({ challenge: summaryOf(store, record, now), statement: challengeStatement(record) })),
      fields: [],
      words: null,
    },
  }),

  'challenges.downloadAttachment': ({ store, params }) => {
    const { id } = publicChallenge(store, params.challengeId);
    return { file: found(store.challengeFiles.get(id)?.find((file) => file.id === params.attachmentId)) };
  },
};
