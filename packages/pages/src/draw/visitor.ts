import type { MatchList } from '@qxwq/contract';
import '@qxwq/elements/define/bid-form';
import '@qxwq/elements/define/bid-list';
import '@qxwq/elements/define/embed-builder';
import '@qxwq/elements/define/local-match';
import '@qxwq/elements/define/match-list';
import { supplyTextsFor, visitorTextsFor } from '@qxwq/elements/server';
import { type Attributes, commonAttributes, type Drawing, draw } from './drawing.js';
import type { DrawOptions } from './elements.js';

/** What elements are told whose content depends on who looks at the page, or on what this visitor types. */
export interface VisitorOptions extends Pick<DrawOptions, 'locale' | 'theme' | 'platform' | 'now'> {}

export interface BidFormOptions extends VisitorOptions {
  /** The challenge to bid on; or a bid to continue (`bidId`), which knows its challenge. */
  readonly challengeId?: string | undefined;
  readonly bidId?: string | undefined;
  readonly myBidsHref?: string | undefined;
}

/** The place of a bid form: its shape, until the page knows who is signed in and what was written before. */
export const renderBidForm = (options: BidFormOptions): Promise<Drawing> =>
  drawn('qxwq-bid-form', options, {
    'challenge-id': options.challengeId,
    'bid-id': options.bidId,
    'my-bids-href': options.myBidsHref,
  });

export interface BidListOptions extends VisitorOptions {
  /** Address of the page with the form: `/bid.html?id={id}`. */
  readonly bidHref?: string | undefined;
}

/** The place of a list of one's own bids: heading and shape, until the page knows who is signed in. */
export const renderBidList = (options: BidListOptions): Promise<Drawing> =>
  drawn('qxwq-bid-list', options, { 'bid-href': options.bidHref });

export interface MatchesOptions extends VisitorOptions {
  /** Answers to this challenge, or (`organisation`) challenges for this university. */
  readonly challenge?: string | undefined;
  readonly organisation?: string | undefined;
  readonly family?: 'achievements' | 'people' | undefined;
  readonly limit?: number | undefined;
  /** For everybody, without a session. */
  readonly preview?: boolean | undefined;
  readonly challengeHref?: string | undefined;
  readonly achievementHref?: string | undefined;
  readonly personHref?: string | undefined;
  /** What the platform answered to the same question (`matches.preview(…)`); without it, heading and shape are drawn. */
  readonly matches?: MatchList | undefined;
}

/** A list of matches: with its rows where they are known, readable before any script. */
export function renderMatches({ matches, preview, ...options }: MatchesOptions): Promise<Drawing> {
  const { challenge, organisation, family, limit } = options;
  const addresses = {
    'challenge-href': options.challengeHref,
    'achievement-href': options.achievementHref,
    'person-href': options.personHref,
  };
  const subject = { challenge, organisation, family, limit, preview: preview ? '' : undefined };
  return drawn('qxwq-match-list', options, { ...subject, ...addresses }, matches);
}

export interface LocalMatchOptions extends VisitorOptions {
  readonly challengeHref?: string | undefined;
  readonly limit?: number | undefined;
}

/** The field for a text of one's own. What is typed before the script comes stays, and is compared afterwards. */
export const renderLocalMatch = (options: LocalMatchOptions): Promise<Drawing> =>
  drawn('qxwq-local-match', options, { 'challenge-href': options.challengeHref, limit: options.limit });

export interface EmbedBuilderOptions extends VisitorOptions {
  /** Address of the pages that a server draws, and folder of the kit's files; see the element. */
  readonly pages?: string | undefined;
  readonly kit?: string | undefined;
}

/** The embed builder with its first snippet. What is chosen before the script comes is kept. */
export const renderEmbedBuilder = (options: EmbedBuilderOptions): Promise<Drawing> =>
  drawn('qxwq-embed-builder', options, { pages: options.pages, kit: options.kit });

async function drawn(name: string, options: VisitorOptions, more: Attributes, data: unknown = {}): Promise<Drawing> {
  const { locale, now = Date.now() } = options;
  await Promise.all([supplyTextsFor(locale), visitorTextsFor(locale)]);
  return draw(name, { ...commonAttributes(options), ...more }, now, data);
}
