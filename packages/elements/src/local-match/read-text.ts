/** What a file could not be read for. */
export type FileFault = 'kind' | 'size' | 'empty';

/** Bytes of a file at most: a text of a million characters says nothing that its beginning does not. */
export const MOST_BYTES = 1_000_000;
/** Characters that are compared. */
export const MOST_CHARACTERS = 100_000;

/** Files that are text by themselves; others need a program to be read. */
export const READABLE = ['.txt', '.md', '.csv'] as const;

/** The text of a file, read here: in UTF-8, or in the GBK that older programs in China write. */
export async function readText(file: File): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  const name = file.name.toLowerCase();
  if (!READABLE.some((ending) => name.endsWith(ending))) return { fault: 'kind' };
  if (file.size > MOST_BYTES) return { fault: 'size' };
  const bytes = await file.arrayBuffer();
  const text = decode(bytes);
  return text.trim() === '' ? { fault: 'empty' } : { text };
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
