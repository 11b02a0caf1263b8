import { attachmentLimits, cleanText } from '@qxwq/contract';
import { fileTypeFromBuffer } from 'file-type';
import { ProblemError } from '../problem-error.js';
import { formatBytes } from '../rules/format-bytes.js';

const endingsByType: Readonly<Record<string, readonly string[]>> = attachmentLimits.mediaTypes;
const allowedEndings = Object.values(attachmentLimits.mediaTypes).flat();

/** A file that may be stored: its name without folders, and its type as its content says. */
export interface CheckedFile {
  readonly name: string;
  readonly mediaType: string;
}

/**
 * Decides about a file by its content. Only types of the allow-list pass: what cannot be told (HTML, SVG and scripts
 * among it) is refused, and so is a name that promises something else than the content.
 * @throws ProblemError `file_empty`, `file_too_large`, `file_type_not_allowed`, or `validation_failed` for the name.
 */
export async function checkFile(rawName: string, bytes: Uint8Array, pointer = '/query/name'): Promise<CheckedFile> {
  if (bytes.byteLength === 0) throw new ProblemError('file_empty');
  if (bytes.byteLength > attachmentLimits.maxBytes) throw fileTooLarge();
  const name = fileName(rawName, pointer);
  const mediaType = (await sniff(bytes)) ?? '';
  if (!Object.hasOwn(endingsByType, mediaType) || !endingsByType[mediaType]?.includes(endingOf(name))) {
    throw typeNotAllowed();
  }
  return { name, mediaType };
}

/**
 * The name of a file that is still to come, where its ending could be accepted. The content decides later.
 * @throws ProblemError `file_type_not_allowed`, or `validation_failed` at `pointer`.
 */
export function checkName(rawName: string, pointer: string): string {
  const name = fileName(rawName, pointer);
  if (!(allowedEndings as readonly string[]).includes(endingOf(name))) throw typeNotAllowed();
  return name;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

function typeNotAllowed(): ProblemError {
  const allowed = [...new Set(allowedEndings)].map((each) => each.toUpperCase()).join(', ');
  return new ProblemError('file_type_not_allowed', { params: { allowed } });
}

export const fileTooLarge = (): ProblemError =>
  new ProblemError('file_too_large', { params: { maximum: formatBytes(attachmentLimits.maxBytes) } });

/** A broken file makes the sniffer fail; it is then as unknown as one that it never saw. */
const sniff = (bytes: Uint8Array): Promise<string | undefined> =>
  fileTypeFromBuffer(bytes).then(
    (type) => type?.mime,
    () => undefined,
  );

/** The last part of a path of any system; leading dots would hide the file, or climb out of a folder. */
function fileName(raw: string, pointer: string): string {
  const name = cleanText(raw.split(/[/\\]/).at(-1) ?? '')
    .replaceAll('\n', ' ')
    .replaceAll('\t', ' ')
    .replace(/^[.\s]+/, '');
  if (!/[^.\s]\.[^.]+$/.test(name)) {
    throw new ProblemError('validation_failed', { faults: [{ pointer, code: 'invalid_format' }] });
  }
  return name;
}
