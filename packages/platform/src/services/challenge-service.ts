import {
  type Challenge,
  type ChallengeFacets,
  type ChallengeFilter,
  type ChallengePage,
  type ChallengeQuery,
  type ChallengeSummary,
  challengeFacetNames,
  type OrganisationId,
  pageLimits,
  publicChallengeStates,
  type SimilarChallenges,
} from '@qxwq/contract';
import { ProblemError } from '../problem-error.js';
import { attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { BoardFilter } from '../storage/repositories/challenge-filter.js';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { SortPosition } from '../storage/repositories/challenge-sort.js';
import type { Repositories } from '../storage/store.js';
import { challengeOf, summaryOf } from './challenge-view.js';
import type { CursorCodec } from './cursor.js';
import { type RankPosition, rankedPage } from './ranked-page.js';
import type { RecordIndex } from './record-index.js';
import { total } from './total.js';

const LIST = 'challenges';
/** How many rows a total counts at most. */
const COUNT_CAP = 10_000;
const SIMILAR_DEFAULT = 5;

type ViewerFilter = ChallengeFilter & Pick<BoardFilter, 'viewer'>;

/** A file to hand out. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  /** The bytes, or their parts in order, read as they are sent; then with the `size` of all. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  readonly size?: number;
}

/** The board (榜): what everybody may read. */
export class ChallengeService {
  constructor(
    private readonly read: Repositories,
    private readonly search: RecordIndex,
    private readonly cursors: CursorCodec,
  ) {}

  /** `viewer` is the organisation of the session that asks, if any. */
  async list(query: ChallengeQuery, viewer?: OrganisationId): Promise<ChallengePage> {
    const { cursor, limit = pageLimits.default, sort: wanted, ...filter } = query;
    const words = filter.q !== undefined && filter.q !== '';
    const sort = wanted ?? (words ? 'relevance' : 'newest');
    // Without words nothing is more relevant than anything else.
    if (sort === 'relevance' && words) return this.ranked({ ...filter, viewer }, limit, cursor);

    const binding = { ...filter, sort };
    const position = this.cursors.decode<SortPosition>(LIST, binding, cursor);
    const board = this.boardFilter({ ...filter, viewer });
    const [rows, count] = await Promise.all([
      this.read.challenges.page(board, sort === 'relevance' ? 'newest' : sort, limit + 1, position),
      this.read.challenges.count(board, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: await this.summaries(rows.slice(0, limit).map(({ row }) => row)),
      nextCursor: last ? this.cursors.encode(LIST, binding, last.position) : null,
      total: total(count, COUNT_CAP),
    };
  }

  async facets(filter: ChallengeFilter, viewer?: OrganisationId): Promise<ChallengeFacets> {
    const board = this.boardFilter({ ...filter, viewer });
    const [rows, count] = await Promise.all([
      this.read.facets.count(board),
      this.read.challenges.count(board, COUNT_CAP),
    ]);
    const facets = challengeFacetNames.map((name) => [
      name,
      rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count })),
    ]);
    return { total: total(count, COUNT_CAP), facets: Object.fromEntries(facets) };
  }

  async get(id: string): Promise<Challenge> {
    const row = await this.findPublic(id);
    const [owner, files] = await Promise.all([
      this.read.organisations.find(row.owner_id),
      this.read.challengeAttachments.of(id),
    ]);
    return challengeOf(row, owner, files.map(attachmentOf));
  }

  async similar(id: string, limit = SIMILAR_DEFAULT): Promise<SimilarChallenges> {
    await this.findPublic(id);
    const hits = this.search.similar(id, limit);
    const summaries = await this.summariesById(hits.map((hit) => hit.id));
    const items = hits.flatMap(({ id: other, shared }) => {
      const challenge = summaries.get(other);
      return challenge ? [{ challenge, sharedTerms: shared }] : [];
    });
    return { items };
  }

  async attachment(challengeId: string, attachmentId: string): Promise<Download> {
    await this.findPublic(challengeId);
    const file = await this.read.challengeAttachments.find(challengeId, attachmentId);
    if (!file) throw new ProblemError('not_found');
    return { name: file.name, mediaType: file.media_type, content: file.content };
  }

  /** In the order of the full-text index, which knows nothing of filters; the database says which of its hits match. */
  private async ranked(
    { q = '', ...filter }: ViewerFilter,
    limit: number,
    cursor: string | undefined,
  ): Promise<ChallengePage> {
    const { viewer: _, ...asked } = filter;
    const binding = { ...asked, q, sort: 'relevance' };
    const after = this.cursors.decode<RankPosition>(LIST, binding, cursor);
    const hits = this.search.find(q);
    const matching = await this.read.challenges.matchingIds({ ...filter, ids: hits.map(({ id }) => id) });
    const { ids, next, found } = rankedPage(hits, matching, limit, after);
    const summaries = await this.summariesById(ids);
    return {
      items: ids.flatMap((id) => summaries.get(id) ?? []),
      nextCursor: next ? this.cursors.encode(LIST, binding, next) : null,
      total: total(found, COUNT_CAP),
    };
  }

  private boardFilter({ q, ...filter }: ViewerFilter): BoardFilter {
    return q === undefined || q === '' ? filter : { ...filter, ids: this.search.find(q).map(({ id }) => id) };
  }

  async findPublic(id: string): Promise<ShownChallenge> {
    const row = await this.read.challenges.find(id);
    // A challenge that is not public does not exist for readers of the board.
    if (!row || !(publicChallengeStates as readonly string[]).includes(row.state)) throw new ProblemError('not_found');
    return row;
  }

  async summariesById(ids: readonly string[]): Promise<Map<string, ChallengeSummary>> {
    const summaries = await this.summaries(await this.read.challenges.findPublic(ids));
    return new Map(summaries.map((summary) => [summary.id, summary]));
  }

  /** The rows of the board for what the database gave, in its order. */
  async summaries(rows: readonly ShownChallenge[]): Promise<ChallengeSummary[]> {
    if (rows.length === 0) return [];
    const owners = await this.read.organisations.findMany(rows.map((row) => row.owner_id));
    const byId = new Map(owners.map((owner) => [owner.id, owner]));
    return rows.map((row) => summaryOf(row, byId.get(row.owner_id)));
  }
}
