import {
  type Achievement,
  type AchievementFilter,
  type AchievementPage,
  type AchievementQuery,
  type AchievementSummary,
  achievementFacetNames,
  type Person,
  type PersonConsents,
  type PersonFilter,
  type PersonPage,
  type PersonQuery,
  type PersonSummary,
  pageLimits,
  personFacetNames,
  type SupplyFacets,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { SupplyFilter } from '../storage/repositories/supply-filter.js';
import type { SupplyFacetName, SupplyPosition } from '../storage/repositories/supply-repository.js';
import type { Store } from '../storage/store.js';
import type { SupplyFamily, SupplyRow } from '../storage/supply-schema.js';
import type { CursorCodec } from './cursor.js';
import type { RankPosition } from './ranked-page.js';
import { rankedPage } from './ranked-page.js';
import type { RecordIndex } from './record-index.js';
import { achievementOf, achievementSummary, personOf, personSummary } from './supply-view.js';
import { total } from './total.js';

/** How many rows a total counts at most. */
const COUNT_CAP = 10_000;
/** Achievements that a person's page shows at most. */
const SHOWN_ACHIEVEMENTS = 50;

type Query = Omit<AchievementQuery, 'kind'> &
  Omit<PersonQuery, 'kind' | 'sort'> & { kind?: readonly string[] | undefined };

/** The boards of achievements and people: what everybody may read. */
export class SupplyService {
  constructor(
    private readonly store: Store,
    private readonly indexes: Readonly<Record<SupplyFamily, RecordIndex>>,
    private readonly cursors: CursorCodec,
  ) {}

  async achievements(query: AchievementQuery): Promise<AchievementPage> {
    const { rows, ...page } = await this.page('achievements', query);
    return { items: await this.achievementSummaries(rows), ...page };
  }

  async people(query: PersonQuery): Promise<PersonPage> {
    const { rows, ...page } = await this.page('people', query);
    return { items: await this.personSummaries(rows), ...page };
  }

  achievementFacets(filter: AchievementFilter): Promise<SupplyFacets> {
    return this.facets('achievements', filter, achievementFacetNames);
  }

  peopleFacets(filter: PersonFilter): Promise<SupplyFacets> {
    return this.facets('people', filter, personFacetNames);
  }

  async achievement(id: string): Promise<Achievement> {
    const row = await this.find(id, 'achievements');
    const people = await this.store.read.supply.findMany(row.people);
    return achievementOf(row, people, await this.organisationsOf([row, ...people]));
  }

  async person(id: string): Promise<Person> {
    const row = await this.find(id, 'people');
    const achievements = (await this.store.read.supply.achievementsOf([id])).slice(0, SHOWN_ACHIEVEMENTS);
    return personOf(row, achievements, await this.organisationsOf([row, ...achievements]));
  }

  /** For people of the own organisation only; a foreign id answers as if it did not exist. */
  async setConsents(principal: Principal, id: string, consents: PersonConsents): Promise<Person> {
    await this.store.transaction(async (tx) => {
      const row = await tx.supply.find(id);
      if (row?.family !== 'people' || row.organisation_id !== principal.organisationId) {
        throw new ProblemError('not_found');
      }
      // A team's name is nobody's personal data.
      const publishName = row.kind === 'team' || consents.publishName;
      await tx.supply.recordConsents(id, { ...consents, publishName }, principal);
      await tx.outbox.record([{ kind: 'supply.consents_answered', supplyId: id, actor: actorOf(principal) }]);
    });
    return this.person(id);
  }

  async achievementSummaries(rows: readonly SupplyRow[]): Promise<AchievementSummary[]> {
    const organisations = await this.organisationsOf(rows);
    return rows.map((row) => achievementSummary(row, organisations));
  }

  async personSummaries(rows: readonly SupplyRow[]): Promise<PersonSummary[]> {
    const organisations = await this.organisationsOf(rows);
    return rows.map((row) => personSummary(row, organisations));
  }

  /** In the order of the database, or of the full-text index where words are looked for. */
  private async page(family: SupplyFamily, { cursor, limit = pageLimits.default, sort: wanted, ...filter }: Query) {
    const { supply } = this.store.read;
    const words = filter.q !== undefined && filter.q !== '';
    const sort = wanted ?? (words ? 'relevance' : 'newest');
    const binding = { ...filter, sort };
    if (sort === 'relevance' && words) {
      const after = this.cursors.decode<RankPosition>(family, binding, cursor);
      const hits = this.indexes[family].find(filter.q ?? '');
      const matching = await supply.matchingIds(this.filterOf(family, filter));
      const { ids, next, found } = rankedPage(hits, matching, limit, after);
      const byId = new Map((await supply.findMany(ids)).map((row) => [row.id, row]));
      return {
        rows: ids.flatMap((id) => byId.get(id) ?? []),
        nextCursor: next ? this.cursors.encode(family, binding, next) : null,
        total: total(found, COUNT_CAP),
      };
    }
    const position = this.cursors.decode<SupplyPosition>(family, binding, cursor);
    const narrowed = this.filterOf(family, filter);
    const [rows, count] = await Promise.all([
      supply.page(narrowed, sort === 'relevance' ? 'newest' : sort, limit + 1, position),
      supply.count(narrowed, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map(({ row }) => row),
      nextCursor: last ? this.cursors.encode(family, binding, last.position) : null,
      total: total(count, COUNT_CAP),
    };
  }

  private async facets(
    family: SupplyFamily,
    filter: Omit<Query, 'sort' | 'limit' | 'cursor'>,
    names: readonly SupplyFacetName[],
  ): Promise<SupplyFacets> {
    const { supply, organisations } = this.store.read;
    const narrowed = this.filterOf(family, filter);
    const [rows, count] = await Promise.all([supply.facets(narrowed, names), supply.count(narrowed, COUNT_CAP)]);
    const ids = rows.filter(({ facet }) => facet === 'organisation').map(({ value }) => value);
    const labels = new Map(ids.length > 0 ? (await organisations.findMany(ids)).map(({ id, name }) => [id, name]) : []);
    const facets = names.map((name) => [
      name,
      rows
        .filter(({ facet }) => facet === name)
        .map(({ value, count }) => ({ value, count, ...(labels.has(value) && { label: labels.get(value)! }) })),
    ]);
    return { total: total(count, COUNT_CAP), facets: Object.fromEntries(facets) };
  }

  private filterOf(family: SupplyFamily, { q, ...filter }: Omit<Query, 'sort' | 'limit' | 'cursor'>): SupplyFilter {
    const words = q !== undefined && q !== '';
    return { ...filter, family, ...(words && { ids: this.indexes[family].find(q).map(({ id }) => id) }) };
  }

  private async find(id: string, family: SupplyFamily): Promise<SupplyRow> {
    const row = await this.store.read.supply.find(id);
    if (row?.family !== family) throw new ProblemError('not_found');
    return row;
  }

  private async organisationsOf(rows: readonly SupplyRow[]) {
    const ids = rows.flatMap(({ organisation_id, partner_id }) => [organisation_id, partner_id ?? []].flat());
    const found = ids.length > 0 ? await this.store.read.organisations.findMany(ids) : [];
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }
}

const actorOf = ({ partnerId, subject }: Principal) => ({ partnerId, subject });
