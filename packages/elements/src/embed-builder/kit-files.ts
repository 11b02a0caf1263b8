import type { KitFiles } from './snippets.js';

/** What somebody may want to be in the script's snippet, each from a file beside the kit. */
export const extras = ['preload', 'integrity'] as const;
export type Extra = (typeof extras)[number];

/** A list of the kit's files that is not there, or is none. */
export class MissingList extends Error {
  override readonly name = 'MissingList';

  constructor(readonly address: string) {
    super(`${address} is not a list of the kit's files`);
  }
}

/**
 * Reads what is wanted from beside the kit, whose folder is meant as the page around the builder would mean it.
 *
 * @throws {MissingList} for a file that cannot be had or is something else
 */
export async function fetchKitFiles(kit: string, wanted: readonly Extra[], signal: AbortSignal): Promise<KitFiles> {
  const folder = new URL(kit, document.baseURI);
  const list = async <T>(extra: Extra, isEntry: (entry: unknown) => boolean): Promise<T | undefined> => {
    if (!wanted.includes(extra)) return undefined;
    const { href } = new URL(`${extra}.json`, folder);
    const read = await fetch(href, { signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<unknown>) : undefined))
      .catch(() => undefined);
    signal.throwIfAborted();
    const entries = typeof read === 'object' && read !== null ? Object.values(read) : [];
    if (entries.length === 0 || !entries.every(isEntry)) throw new MissingList(href);
    return read as T;
  };
  const isText = (value: unknown) => typeof value === 'string';
  const [parts, digests] = await Promise.all([
    list<KitFiles['parts']>('preload', (entry) => Array.isArray(entry) && entry.every(isText)),
    list<KitFiles['digests']>('integrity', isText),
  ]);
  return { parts, digests };
}
