import type { Challenge, ChallengeFacets, ChallengePage, SimilarChallenges } from '@qxwq/contract';
import '@qxwq/elements/define/challenge-board';
import '@qxwq/elements/define/challenge-card';
import '@qxwq/elements/define/challenge-detail';
import {
  type BoardDrawn,
  type BoardState,
  type DetailDrawn,
  emptyState,
  type Locale,
  textsFor,
} from '@qxwq/elements/server';
import { type Attributes, commonAttributes, type Drawing, draw } from './drawing.js';
import type { PlatformAddress } from './reader.js';

/** What every drawn element is told. */
export interface DrawOptions {
  readonly locale: Locale;
  readonly theme?: string | undefined;
  /** Where the element in the page asks for whatever comes next; without it, the page's own provider says so. */
  readonly platform?: PlatformAddress | undefined;
  /** Milliseconds since 1970 for which times are told. */
  readonly now?: number | undefined;
  /** Address of a challenge's page: `/challenge.html?id={id}`. */
  readonly challengeHref?: string | undefined;
}

export interface BoardOptions extends DrawOptions {
  readonly page: ChallengePage;
  /** Null where the board shows no facets. */
  readonly counts: ChallengeFacets | null;
  /** What was asked for; the page and the counts must be the answer to it. */
  readonly state?: BoardState | undefined;
  readonly filter?: string | undefined;
  readonly facets?: string | undefined;
  readonly layout?: string | undefined;
  readonly layouts?: string | undefined;
  readonly pageSize?: number | undefined;
  /** As the attribute `url-state`. */
  readonly urlState?: string | undefined;
  /** Level of the titles as headings, 2–6: one below the heading that stands above the board. */
  readonly headingLevel?: number | undefined;
}

/** A board with its rows in it: readable before any script, taken over without a request. */
export function renderBoard({ page, counts, state = emptyState, ...options }: BoardOptions): Promise<Drawing> {
  const data: BoardDrawn = { state, page, counts };
  return drawn('qxwq-challenge-board', options, data, {
    filter: options.filter,
    facets: counts === null ? '' : options.facets,
    layout: options.layout,
    layouts: options.layouts,
    'page-size': options.pageSize,
    'url-state': options.urlState,
    'heading-level': options.headingLevel,
  });
}

export interface DetailOptions extends DrawOptions {
  readonly challenge: Challenge;
  /** Null: the element in the page asks for them. */
  readonly similar?: SimilarChallenges | null | undefined;
  readonly bidHref?: string | undefined;
  readonly boardHref?: string | undefined;
  readonly noBid?: boolean | undefined;
  /** Level of the title as a heading, 1–4. */
  readonly headingLevel?: number | undefined;
}

/** A challenge in full, readable before any script. */
export function renderDetail({ challenge, similar = null, ...options }: DetailOptions): Promise<Drawing> {
  const data: DetailDrawn = { challenge, similar };
  return drawn('qxwq-challenge-detail', options, data, {
    'challenge-id': challenge.id,
    'bid-href': options.bidHref,
    'board-href': options.boardHref,
    'heading-level': options.headingLevel,
    'no-bid': options.noBid ? '' : undefined,
  });
}

export interface CardOptions extends DrawOptions {
  readonly challenge: Challenge;
}

/** One challenge as a card. */
export const renderCard = ({ challenge, ...options }: CardOptions): Promise<Drawing> =>
  drawn('qxwq-challenge-card', options, challenge, { 'challenge-id': challenge.id });

async function drawn(name: string, options: DrawOptions, data: unknown, more: Attributes): Promise<Drawing> {
  await textsFor(options.locale);
  const attributes = { ...commonAttributes(options), 'challenge-href': options.challengeHref, ...more };
  return draw(name, attributes, options.now ?? Date.now(), data);
}
