import { type Organisation, type OrganisationPage, type OrganisationQuery, pageLimits } from '@qxwq/contract';
import { ProblemError } from '../problem-error.js';
import type { OrganisationRow } from '../storage/schema.js';
import type { Repositories } from '../storage/store.js';
import type { CursorCodec } from './cursor.js';
import { total } from './total.js';

const LIST = 'organisations';
const COUNT_CAP = 10_000;

/** Public records of enterprises, universities and institutes. Contacts are not stored with them at all. */
export class OrganisationService {
  constructor(
    private readonly read: Repositories,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ cursor, limit = pageLimits.default, ...filter }: OrganisationQuery): Promise<OrganisationPage> {
    const after = this.cursors.decode<{ name: string; id: string }>(LIST, filter, cursor);
    const [rows, count] = await Promise.all([
      this.read.organisations.page(filter, limit + 1, after),
      this.read.organisations.count(filter, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(organisationOf),
      nextCursor: last ? this.cursors.encode(LIST, filter, { name: last.name, id: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  async get(id: string): Promise<Organisation> {
    const row = await this.read.organisations.find(id);
    if (!row) throw new ProblemError('not_found');
    return organisationOf(row);
  }
}

const organisationOf = ({ credit_code, ...row }: OrganisationRow): Organisation =>
  ({ ...row, creditCode: credit_code }) as Organisation;
