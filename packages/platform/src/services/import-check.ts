import { Challenge, Organisation, readInput } from '@qxwq/contract';
import type { ChallengeRecord } from './import-service.js';

/** Records that cannot be taken over, with the reason for each. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly reasons: readonly string[]) {
    super(`${reasons.length} of the records cannot be imported:\n${reasons.slice(0, 20).join('\n')}`);
  }
}

/** @throws ImportError naming every record that is not of the contract's shape or occurs twice. */
export function checkRecords(organisations: readonly Organisation[], challenges: readonly ChallengeRecord[]): void {
  const reasons = [
    ...organisations.flatMap((record) => faultsOf(`organisation ${record.id}`, readInput(Organisation, record))),
    ...challenges.flatMap((record) =>
      // Files get their ids and digests here, so they are not of the contract's shape yet.
      faultsOf(`challenge ${record.id}`, readInput(Challenge, { ...record, attachments: [] })),
    ),
    ...twice(organisations.map(({ id }) => id)).map((id) => `organisation ${id}: occurs twice`),
    ...twice(challenges.map(({ id }) => id)).map((id) => `challenge ${id}: occurs twice`),
    ...twice(challenges.map(({ number }) => number)).map((number) => `challenge number ${number}: occurs twice`),
  ];
  if (reasons.length > 0) throw new ImportError(reasons);
}

const faultsOf = (name: string, read: ReturnType<typeof readInput>): string[] =>
  read.ok ? [] : read.faults.map(({ pointer, code }) => `${name}: ${code} at ${pointer}`);

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
