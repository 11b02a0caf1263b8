import { matchRoutes as routes } from '../routes/matches.js';
import { PageQuery } from '../schema/bid.js';
import { ChallengeId, FeedId, MatchCandidateId, OrganisationId, SubscriptionId } from '../schema/common.js';
import { ImportKindName, ImportQuery, ImportReport } from '../schema/import.js';
import {
  ChallengeMatchQuery,
  MatchDecide,
  MatchDecision,
  MatchHistory,
  MatchList,
  MatchOverride,
  MatchPlace,
  OrganisationMatchQuery,
} from '../schema/match.js';
import { FeedItemPage, JsonFeed, Subscription, SubscriptionContent, SubscriptionPage } from '../schema/subscription.js';
import { operation } from './operation.js';

const match = { challengeId: ChallengeId, candidateId: MatchCandidateId };

/** Matches, subscriptions, feeds and what is taken over from Excel. */
export const matchOperations = {
  matches: {
    /**
     * Who can answer a challenge, best first, with the reasons that add up to the score. Decisions are in it for the
     * enterprise that set it and for a broker.
     */
    forChallenge: operation(routes.matches.forChallenge, {
      params: { challengeId: ChallengeId },
      query: ChallengeMatchQuery,
      response: MatchList,
    }),
    /** Which open challenges suit a university, by its achievements and people, best first, with the reasons. */
    forOrganisation: operation(routes.matches.forOrganisation, {
      params: { organisationId: OrganisationId },
      query: OrganisationMatchQuery,
      response: MatchList,
    }),
    /** The same for everybody, without decisions, where the platform offers it (`publicMatches`); else not found. */
    preview: operation(routes.matches.preview, {
      params: { challengeId: ChallengeId },
      query: ChallengeMatchQuery,
      response: MatchList,
    }),
    /** Which open challenges suit a university, for everybody, without decisions; see `preview`. */
    previewForOrganisation: operation(routes.matches.previewForOrganisation, {
      params: { organisationId: OrganisationId },
      query: OrganisationMatchQuery,
      response: MatchList,
    }),
    /**
     * Accepts a match or sets it aside with a reason. The enterprise decides about achievements and people, an
     * organisation about challenges for itself (its own id as candidate). It can be revised; each step is recorded.
     */
    decide: operation(routes.matches.decide, { params: match, body: MatchDecide, response: MatchDecision }),
    /** Takes a decision back. */
    reopen: operation(routes.matches.reopen, { params: match }),
    /** Puts a match at a place of the broker's choice; pages show that a person did. */
    place: operation(routes.matches.place, { params: match, body: MatchPlace, response: MatchOverride }),
    /** Lets a match stand where its score puts it. */
    unplace: operation(routes.matches.unplace, { params: match }),
    /** Who decided what about a match, and when, latest first. */
    history: operation(routes.matches.history, { params: match, response: MatchHistory }),
  },
  subscriptions: {
    /** The organisation's saved searches, latest first. */
    list: operation(routes.subscriptions.list, { query: PageQuery, response: SubscriptionPage }),
    /** Saves a search; what is published from now on and matches arrives in its feed. */
    create: operation(routes.subscriptions.create, { body: SubscriptionContent, response: Subscription }),
    /** Changes a saved search. What its feed holds stays. */
    update: operation(routes.subscriptions.update, {
      params: { subscriptionId: SubscriptionId },
      body: SubscriptionContent,
      response: Subscription,
    }),
    /** Removes a saved search with its feed. */
    remove: operation(routes.subscriptions.remove, { params: { subscriptionId: SubscriptionId } }),
    /** New matches of a saved search, latest first. */
    items: operation(routes.subscriptions.items, {
      params: { subscriptionId: SubscriptionId },
      query: PageQuery,
      response: FeedItemPage,
    }),
  },
  feeds: {
    /** The latest matches of a saved search as a JSON Feed, for readers that know only an address. */
    json: operation(routes.feeds.json, { params: { feedId: FeedId }, response: JsonFeed }),
    /** The same as an Atom feed (RFC 4287). */
    atom: operation(routes.feeds.atom, { params: { feedId: FeedId } }),
  },
  imports: {
    /** The workbook to fill in, in the reader's language. */
    template: operation(routes.imports.template, { params: { kind: ImportKindName } }),
    /**
     * Checks or takes over a workbook (xlsx, or csv in UTF-8 or GB18030). Good rows are taken, the others come back with
     * remarks. The same file twice changes nothing.
     */
    run: operation(routes.imports.run, { query: ImportQuery, response: ImportReport }),
  },
} as const;
