import { ProblemError } from '../../problem-error.js';
import type { DecisionService } from '../../services/decision-service.js';
import { atomFeed, jsonFeed } from '../../services/feed-documents.js';
import type { MatchService } from '../../services/match-service.js';
import type { SubscriptionService } from '../../services/subscription-service.js';
import { sheetLanguage } from '../../workbook/column.js';
import { makeTemplate } from '../../workbook/template.js';
import type { WorkbookService } from '../../workbook/workbook-service.js';
import { XLSX } from '../../workbook/xlsx.js';
import type { Handlers } from '../handler.js';

export interface MatchServices {
  readonly matches: MatchService;
  readonly decisions: DecisionService;
  readonly subscriptions: SubscriptionService;
  readonly workbooks: WorkbookService;
  /** Whether everybody with a publishable key may see matches. */
  readonly publicMatches: boolean;
}

/** Matches, decisions, subscriptions and feeds. */
export function matchHandlers({ matches, decisions, subscriptions, workbooks, publicMatches }: MatchServices) {
  const requirePublic = () => {
    if (!publicMatches) throw new ProblemError('not_found');
  };
  return {
    matches: {
      forChallenge: async ({ params, query, principal }) => ({
        value: await matches.forChallenge(params.challengeId, query, principal),
      }),
      forOrganisation: async ({ params, query, principal }) => ({
        value: await matches.forOrganisation(params.organisationId, query, principal),
      }),
      preview: async ({ params, query }) => {
        requirePublic();
        return { value: await matches.forChallenge(params.challengeId, query, null) };
      },
      previewForOrganisation: async ({ params, query }) => {
        requirePublic();
        return { value: await matches.forOrganisation(params.organisationId, query, null) };
      },
      decide: async ({ principal, params, body }) => ({
        value: await decisions.decide(principal, params.challengeId, params.candidateId, body),
      }),
      reopen: async ({ principal, params }) => {
        await decisions.reopen(principal, params.challengeId, params.candidateId);
        return { value: undefined };
      },
      place: async ({ principal, params, body }) => ({
        value: await decisions.place(principal, params.challengeId, params.candidateId, body),
      }),
      unplace: async ({ principal, params }) => {
        await decisions.unplace(principal, params.challengeId, params.candidateId);
        return { value: undefined };
      },
      history: async ({ principal, params }) => ({
        value: await decisions.history(principal, params.challengeId, params.candidateId),
      }),
    },
    subscriptions: {
      list: async ({ principal, query }) => ({ value: await subscriptions.list(principal, query) }),
      create: ({ principal, body, once }) => subscriptions.create(principal, body, once),
      update: async ({ principal, params, body }) => ({
        value: await subscriptions.update(principal, params.subscriptionId, body),
      }),
      remove: async ({ principal, params }) => {
        await subscriptions.remove(principal, params.subscriptionId);
        return { value: undefined };
      },
      items: async ({ principal, params, query }) => ({
        value: await subscriptions.items(principal, params.subscriptionId, query),
      }),
    },
    feeds: {
      json: async ({ params }) => {
        const { subscription, items } = await subscriptions.feed(params.feedId);
        return { value: jsonFeed(subscription.name, items) };
      },
      atom: async ({ params }) => {
        const { subscription, items } = await subscriptions.feed(params.feedId);
        const updated = subscription.updated_at.toISOString();
        const text = atomFeed(subscription.name, subscription.feed_id, items, updated);
        const content = new TextEncoder().encode(text);
        return { value: { name: 'feed.xml', mediaType: 'application/atom+xml; charset=utf-8', content } };
      },
    },
    imports: {
      template: async ({ params, language }) => {
        const content = await makeTemplate(params.kind, sheetLanguage(language));
        return { value: { name: `qxwq-${params.kind}.xlsx`, mediaType: XLSX, content } };
      },
      run: async ({ query, body, partner, language }) => {
        if (!partner.scopes.includes('supply:write')) throw new ProblemError('scope_missing');
        const { organisations } = partner;
        return { value: await workbooks.run(body, { ...query, organisations, language: sheetLanguage(language) }) };
      },
    },
  } satisfies Pick<Handlers, 'matches' | 'subscriptions' | 'feeds' | 'imports'>;
}
