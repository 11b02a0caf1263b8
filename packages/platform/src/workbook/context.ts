import type { OrganisationRef } from '@qxwq/contract';
import { organisationRef } from '../services/challenge-view.js';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { OrganisationRow } from '../storage/schema.js';
import type { SupplyRow } from '../storage/supply-schema.js';
import type { RowRemark, RowValues } from './read-rows.js';
import type { SheetTexts } from './texts.js';

/** What rows are made into records with. */
export interface RecordContext {
  readonly say: SheetTexts;
  readonly now: string;
  /** What a column is called in the reader's language. */
  readonly headingOf: (key: string) => string;
  readonly organisations: OrganisationBook;
  readonly supply: ReadonlyMap<string, SupplyRow>;
  readonly challenges: ReadonlyMap<string, ShownChallenge>;
}

/** A record, or why there is none; warnings do not stop it. */
export interface Made<T> {
  readonly record: T | null;
  readonly faults: RowRemark[];
  readonly warnings: RowRemark[];
  /** Ids that the row speaks of, its own first. */
  readonly ids: readonly string[];
}

/** Full-width brackets, blanks and case do not make another name. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Organisations by what people write: name, credit code or id. */
export class OrganisationBook {
  private readonly byName = new Map<string, OrganisationRow[]>();

  constructor(rows: readonly OrganisationRow[]) {
    for (const row of rows) {
      for (const name of [row.id, row.name, row.credit_code].filter((each) => each !== null)) {
        const known = this.byName.get(plainName(name)) ?? [];
        if (!known.includes(row)) this.byName.set(plainName(name), [...known, row]);
      }
    }
  }

  find(written: string): readonly OrganisationRow[] {
    return this.byName.get(plainName(written)) ?? [];
  }
}

/** The organisation that a cell names, or a remark. */
export function organisationIn(
  values: RowValues,
  key: string,
  { organisations, say }: RecordContext,
  faults: RowRemark[],
): OrganisationRow | undefined {
  const written = values.text(key);
  if (written === '') return undefined;
  const found = organisations.find(written);
  if (found.length === 1) return found[0];
  faults.push({ key, message: found.length === 0 ? say.unknownOrganisation : say.ambiguousOrganisation });
  return undefined;
}

export const refOf = (row: OrganisationRow): OrganisationRef => organisationRef(row);

/** The first sentences, at most 200 characters. */
export function summaryOf(text: string): string {
  let summary = '';
  for (const sentence of text.match(/[^。！？\n]+[。！？]?/g) ?? []) {
    if (summary !== '' && Array.from(summary + sentence).length > 200) break;
    summary += sentence;
  }
  return Array.from(summary).slice(0, 200).join('').trim();
}
