import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BLOCK_BYTES = 512;

/**
 * Writes the files of a tar archive (POSIX ustar) into a folder. It knows what the archives of Chromium hold: plain
 * files and folders with names of at most 255 bytes.
 *
 * @param {Buffer} archive
 * @param {string} folder
 * @throws {Error} for an entry of another kind, a name that leads out of the folder, or an archive that ends early
 */
export async function untar(archive, folder) {
  for (const { name, mode, content } of readEntries(archive)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode });
  }
}

function* readEntries(archive) {
  let offset = 0;
  while (offset + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK_BYTES);
    // A block of zeros ends the archive.
    if (header.every((byte) => byte === 0)) return;
    const name = [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
    const size = octal(header, 124, 12);
    const kind = text(header, 156, 1) || '0';
    const start = offset + BLOCK_BYTES;
    if (start + size > archive.length) throw new Error(`broken tar archive: it ends inside "${name}"`);
    if (name.startsWith('/') || name.split('/').includes('..'))
      throw new Error(`tar archive with a bad name: "${name}"`);
    if (kind === '0') yield { name, mode: octal(header, 100, 8), content: archive.subarray(start, start + size) };
    else if (kind !== '5') throw new Error(`tar archive with an entry of kind "${kind}": "${name}"`);
    offset = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

function text(header, offset, length) {
  const field = header.toString('utf8', offset, offset + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}

function octal(header, offset, length) {
  return Number.parseInt(text(header, offset, length).trim() || '0', 8);
}
