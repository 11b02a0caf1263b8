import { attachmentLimits } from '@qxwq/contract';

type MediaType = keyof typeof attachmentLimits.mediaTypes;

const signatures: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
];

/** Office files are zip archives with a folder of their own. */
const officeFolders: readonly (readonly [MediaType, string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/'],
];

/** The accepted media type that the bytes show and the name's ending agrees with, or undefined. */
export function sniffMediaType(name: string, bytes: Uint8Array): MediaType | undefined {
  const found = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const type = found === 'application/zip' ? officeType(bytes) : found;
  const ending = name.split('.').pop()?.toLowerCase() ?? '';
  const endings: readonly string[] = type ? attachmentLimits.mediaTypes[type] : [];
  return endings.includes(ending) ? type : undefined;
}

function officeType(bytes: Uint8Array): MediaType {
  const text = new TextDecoder('latin1').decode(bytes);
  return officeFolders.find(([, folder]) => text.includes(folder))?.[0] ?? 'application/zip';
}
