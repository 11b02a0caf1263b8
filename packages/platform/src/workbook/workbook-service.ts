import type { ImportDuplicate, ImportKind, ImportRemark, ImportReport, Organisation } from '@qxwq/contract';
import { canonicalJson } from '../rules/canonical-json.js';
import {
  type ChallengeRecord,
  challengeRow,
  type ImportRecords,
  type ImportResult,
  organisationRow,
} from '../services/import-service.js';
import { findDuplicates } from '../services/near-duplicates.js';
import type { RecordIndex } from '../services/record-index.js';
import { achievementRow, personRow } from '../services/supply-import.js';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { Store } from '../storage/store.js';
import { headingOf, type SheetLanguage } from './column.js';
import { columnsOf } from './columns.js';
import { type Made, OrganisationBook, type RecordContext } from './context.js';
import { findHeadings, type Headings } from './headings.js';
import { makeChallenge } from './make-challenge.js';
import { makeOrganisation } from './make-organisation.js';
import { makeAchievement, makePerson } from './make-supply.js';
import { placeOf, type ReadRow, type RowRemark, readRows } from './read-rows.js';
import { readTable } from './read-table.js';
import { remarksFile } from './remarks-file.js';
import { UnreadableFileError } from './sheet.js';
import { sheetTexts } from './texts.js';

export interface WorkbookOptions {
  readonly kind: ImportKind;
  /** Its ending tells xlsx from csv. */
  readonly name: string;
  /** `check` changes nothing. Default: `import`. */
  readonly mode?: 'check' | 'import' | undefined;
  /** What to do with a challenge that says nearly the same as another. Default: `report`. */
  readonly onDuplicate?: 'report' | 'skip' | undefined;
  /** Organisations whose records may be imported. Default: any. */
  readonly organisations?: readonly string[] | null | undefined;
  /** Of remarks. Default: Chinese. */
  readonly language?: SheetLanguage | undefined;
}

type Importer = (records: ImportRecords) => Promise<ImportResult>;
type AnyRecord = { readonly id: string };

/** A row on its way: its record, and whether that is new. */
interface Sorted {
  readonly row: ReadRow;
  readonly record: AnyRecord | null;
  readonly state: 'added' | 'changed' | 'unchanged' | 'rejected';
}

/** Checks and takes over what people fill in with Excel. */
export class WorkbookService {
  constructor(
    private readonly store: Store,
    private readonly challenges: RecordIndex,
    private readonly importRecords: Importer,
  ) {}

  async run(bytes: Uint8Array, options: WorkbookOptions): Promise<ImportReport> {
    const { kind, name, mode = 'import', onDuplicate = 'report', language = 'zh-CN' } = options;
    const say = sheetTexts[language];
    const columns = columnsOf[kind];
    const report = {
      kind,
      mode,
      rows: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      duplicates: [],
      remarksFile: null,
    };
    const nowhere = (message: string): ImportReport => ({
      ...report,
      errors: [{ sheet: '', row: 0, column: '', heading: '', value: name, message }],
      warnings: [],
    });
    const sheets = await readTable(bytes, name).catch((error) => {
      if (error instanceof UnreadableFileError) return undefined;
      throw error;
    });
    if (!sheets) return nowhere(say.unreadable);
    const headings = findHeadings(sheets, columns);
    if (!headings) {
      return nowhere(
        say.noHeadings(columns.filter((each) => 'required' in each).map((each) => headingOf(each, language))),
      );
    }
    const rows = readRows(headings, columns, language);
    const made = await this.makeRecords(kind, rows, language);
    const warnings = made.flatMap(({ row, warnings: own }) => own.map((remark) => remarkAt(headings, row, remark)));
    if (options.organisations) rejectForeign(kind, made, new Set(options.organisations), say.notEntrusted);
    rejectRepeated(made, say.sameAsRow);
    const sorted = await this.sort(kind, made);
    const duplicates = kind === 'challenges' ? this.duplicates(sorted, onDuplicate) : [];
    for (const { row, existingTitle } of duplicates) {
      const cells = rows.find((each) => each.row === row)!;
      warnings.push(remarkAt(headings, cells, { key: 'title', message: say.nearlySame(existingTitle) }));
    }
    const left = new Set(duplicates.filter(({ skipped }) => skipped).map(({ row }) => row));
    const taken = sorted.filter(({ state, row }) => (state === 'added' || state === 'changed') && !left.has(row.row));
    if (mode === 'import' && taken.length > 0) {
      await this.importRecords({ [kind]: taken.map(({ record }) => withTime(record!)) } as ImportRecords);
    }
    const count = (state: Sorted['state']) =>
      sorted.filter((each) => each.state === state && !left.has(each.row.row)).length;
    const rejected = sorted.filter(({ state }) => state === 'rejected').map(({ row }) => row);
    return {
      ...report,
      rows: rows.length,
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      rejected: rejected.length,
      errors: rejected.flatMap((row) => byPlace(row.faults, headings).map((remark) => remarkAt(headings, row, remark))),
      warnings,
      duplicates,
      remarksFile: rejected.length > 0 ? await remarksFile(name, headings, rejected, language) : null,
    };
  }

  private async makeRecords(kind: ImportKind, rows: readonly ReadRow[], language: SheetLanguage) {
    const written = rows.flatMap(({ values }) =>
      ['organisation', 'partner', 'name', 'creditCode'].map((key) => values.text(key)).filter(Boolean),
    );
    const { read } = this.store;
    const base = {
      say: sheetTexts[language],
      now: (await read.clock.now()).toISOString(),
      headingOf: (key: string) => {
        const column = columnsOf[kind].find((each) => each.key === key);
        return column ? headingOf(column, language) : key;
      },
      organisations: new OrganisationBook(await read.organisations.findWritten(written)),
    };
    // Ids follow from the rows, and what stands under them decides what a row means.
    const make = makers[kind] as (values: ReadRow['values'], context: RecordContext) => Made<AnyRecord>;
    const blank: RecordContext = { ...base, supply: new Map(), challenges: new Map() };
    const ids = rows.flatMap(({ values }) => make(values, blank).ids);
    const supply = await read.supply.findMany(ids);
    const challenges = await read.challenges.findMany(ids);
    const context: RecordContext = {
      ...base,
      supply: new Map(supply.map((row) => [row.id, row])),
      challenges: new Map(challenges.map((row) => [row.id, row])),
    };
    return rows.map((row) => {
      const { record, faults, warnings } = make(row.values, context);
      // A cell that could not be read was said already.
      const said = new Set(row.faults.map(({ key }) => key));
      row.faults.push(...faults.filter(({ key }) => !said.has(key)));
      return { row, record: row.faults.length > 0 ? null : record, warnings };
    });
  }

  /** New, changed, or as it stands: running twice changes nothing. */
  private async sort(kind: ImportKind, made: readonly { row: ReadRow; record: AnyRecord | null }[]): Promise<Sorted[]> {
    const ids = made.flatMap(({ record }) => record?.id ?? []);
    const standing = await this.standing(kind, ids);
    return made.map(({ row, record }) => {
      if (!record) return { row, record, state: 'rejected' };
      const known = standing.get(record.id);
      if (known === undefined) return { row, record, state: 'added' };
      return { row, record, state: known === contentOf(kind, record) ? 'unchanged' : 'changed' };
    });
  }

  /** What stands under these ids, in the form that `contentOf` gives a record. */
  private async standing(kind: ImportKind, ids: readonly string[]): Promise<Map<string, string>> {
    const { read } = this.store;
    if (kind === 'achievements' || kind === 'people') return read.supply.digests(ids);
    if (kind === 'challenges') {
      const rows = await read.challenges.findMany(ids);
      return new Map(rows.map((row) => [row.id, standingChallenge(row)]));
    }
    const rows = ids.length > 0 ? await read.organisations.findMany(ids) : [];
    return new Map(rows.map((row) => [row.id, canonicalJson(row)]));
  }

  private duplicates(sorted: readonly Sorted[], onDuplicate: 'report' | 'skip'): ImportDuplicate[] {
    const added = sorted.filter(({ state }) => state === 'added');
    const rowOf = new Map(added.map(({ record, row }) => [record!.id, row.row]));
    return findDuplicates(
      added.map(({ record }) => record as ChallengeRecord),
      this.challenges,
    ).map(({ id, title, existingId, existingTitle, similarity, sharedTerms }) => ({
      row: rowOf.get(id)!,
      title,
      existing: rowOf.has(existingId) ? String(rowOf.get(existingId)) : existingId,
      existingTitle,
      similarity,
      sharedTerms: [...sharedTerms],
      skipped: onDuplicate === 'skip',
    }));
  }
}

const makers = {
  organisations: makeOrganisation,
  challenges: makeChallenge,
  achievements: makeAchievement,
  people: makePerson,
};

/** A partner imports for the organisations that are entrusted to it. */
function rejectForeign(
  kind: ImportKind,
  made: { row: ReadRow; record: AnyRecord | null }[],
  allowed: ReadonlySet<string>,
  message: string,
): void {
  for (const each of made) {
    if (!each.record || allowed.has(ownerOf(each.record))) continue;
    each.row.faults.push({ key: kind === 'organisations' ? 'name' : 'organisation', message });
    each.record = null;
  }
}

function ownerOf(record: AnyRecord): string {
  const { organisationId, organisation } = record as { organisationId?: string; organisation?: { id: string } | null };
  return organisationId ?? organisation?.id ?? record.id;
}

function rejectRepeated(made: { row: ReadRow; record: AnyRecord | null }[], message: (row: number) => string): void {
  const first = new Map<string, number>();
  for (const each of made) {
    if (!each.record) continue;
    const known = first.get(each.record.id);
    if (known === undefined) {
      first.set(each.record.id, each.row.row);
      continue;
    }
    each.row.faults.push({ key: null, message: message(known) });
    each.record = null;
  }
}

/** From left to right, as people go through a row. */
function byPlace(faults: readonly RowRemark[], { places }: Headings): RowRemark[] {
  const placeOf = ({ key }: RowRemark) =>
    places.find(({ column }) => column.key === key)?.at ?? Number.POSITIVE_INFINITY;
  return faults.toSorted((one, other) => placeOf(one) - placeOf(other) || 0);
}

function remarkAt(headings: Headings, { row, cells }: ReadRow, { key, message }: RowRemark): ImportRemark {
  return { row, ...placeOf(headings, cells, key), message };
}

/** A record as text that is equal when nothing changed. */
function contentOf(kind: ImportKind, record: AnyRecord): string {
  if (kind === 'achievements') return achievementRow(record as Parameters<typeof achievementRow>[0]).digest;
  if (kind === 'people') return personRow(record as Parameters<typeof personRow>[0]).digest;
  if (kind === 'organisations') return canonicalJson(organisationRow(record as Organisation));
  return comparable(challengeRow(record as ChallengeRecord, new Map()) as unknown as Record<string, unknown>);
}

const standingChallenge = (row: ShownChallenge): string => comparable(row as unknown as Record<string, unknown>);

/** What bids and the clock do to a challenge is no change of its content; the tier is the enterprise's. */
function comparable(row: Record<string, unknown>): string {
  const { bid_count: _, receipt_serial: __, shown_state: ___, updated_at: ____, tier: _____, ...content } = row;
  const moments = ['published_at', 'deadline'].map((key) => [
    key,
    new Date(content[key] as string | Date).toISOString(),
  ]);
  const detail = typeof content.detail === 'string' ? JSON.parse(content.detail) : content.detail;
  return canonicalJson({ ...content, ...Object.fromEntries(moments), detail });
}

/** A changed record is changed now. */
const withTime = (record: AnyRecord): object =>
  'updatedAt' in record ? { ...record, updatedAt: new Date().toISOString() } : record;
