import { createIndex } from '@qxwq/matching';
import type { ChallengeRecord } from './import-service.js';
import type { RecordIndex } from './record-index.js';

/** A challenge that says nearly the same as another. */
export interface Duplicate {
  readonly id: string;
  readonly title: string;
  /** What stands already, or stood above it in the same import. */
  readonly existingId: string;
  readonly existingTitle: string;
  /** Share of the wording that both have, 0 to 1. */
  readonly similarity: number;
  readonly sharedTerms: readonly string[];
}

/** So much shared wording is nearly the same by itself … */
const SAME_WORDING = 0.95;
/** … and so much where the titles share half of their pairs of characters: one enterprise asks for several parts alike. */
const NEAR_WORDING = 0.85;
const NEAR_TITLE = 0.5;
const CANDIDATES = 5;

type Texts = Pick<ChallengeRecord, 'id' | 'title' | 'problem' | 'technicalKey' | 'goal'>;

const wordingOf = ({ problem, technicalKey, goal }: Texts): string => [problem, technicalKey, goal].join('\n');

/**
 * Which of the challenges say nearly the same as one that stands, or as one before them. The full-text index proposes,
 * shared runs of four characters decide.
 */
export function findDuplicates(challenges: readonly Texts[], standing: RecordIndex): Duplicate[] {
  const own = createIndex<{ text: string }>({ fields: { text: {} } });
  const before = new Map<string, { title: string; text: string }>();
  const incoming = new Set(challenges.map(({ id }) => id as string));
  return challenges.flatMap((challenge) => {
    const text = wordingOf(challenge);
    const query = `${challenge.title}\n${text.slice(0, 300)}`;
    // A challenge that is imported again is no duplicate of itself.
    const known = standing
      .search(query, CANDIDATES, (id) => !incoming.has(id))
      .flatMap(({ id }) => {
        const party = standing.party(id);
        return party ? [{ id, title: party.title, text: party.text }] : [];
      });
    const above = own.search(query, { limit: CANDIDATES }).map(({ id }) => ({ id, ...before.get(id)! }));
    own.add(challenge.id, { text: `${challenge.title}\n${text}` });
    before.set(challenge.id, { title: challenge.title, text });
    const [nearest] = [...known, ...above]
      .map((other) => ({ other, similarity: similarity(text, other.text, 4) }))
      .filter((each) => isNear(each.similarity, similarity(challenge.title, each.other.title, 2)))
      .sort((a, b) => b.similarity - a.similarity);
    if (!nearest) return [];
    return {
      id: challenge.id,
      title: challenge.title,
      existingId: nearest.other.id,
      existingTitle: nearest.other.title,
      similarity: Math.round(nearest.similarity * 100) / 100,
      sharedTerms: sharedTerms(standing, own, nearest.other.id, query),
    };
  });
}

/**
 * The share of the shorter text's runs that the longer one holds too: what stands may carry further fields that the
 * new one does not have.
 */
export function similarity(one: string, other: string, length: number): number {
  const [a, b] = [shingles(one, length), shingles(other, length)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared / few.size;
}

const isNear = (wording: number, title: number): boolean =>
  wording >= SAME_WORDING || (wording >= NEAR_WORDING && title >= NEAR_TITLE);

function shingles(text: string, length: number): Set<string> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  const runs = new Set<string>();
  for (let start = 0; start + length <= plain.length; start++) runs.add(plain.slice(start, start + length));
  return runs;
}

function sharedTerms(
  standing: RecordIndex,
  own: { search(query: string, options: object): { id: string; terms: string[] }[] },
  id: string,
  query: string,
): string[] {
  const filter = (other: string) => other === id;
  const found = standing.party(id) ? standing.termsOf(query, id) : own.search(query, { limit: 1, filter })[0]?.terms;
  return (found ?? []).filter((term) => term.length > 1).slice(0, 8);
}
