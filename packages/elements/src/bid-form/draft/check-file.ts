import { attachmentLimits } from '@qxwq/contract';

/** Why a file is turned away before it is sent; the same codes as the platform's problems. */
export interface FileFault {
  readonly code: 'file_empty' | 'file_too_large' | 'file_type_not_allowed' | 'too_many_files';
  readonly params: Readonly<Record<string, string | number>>;
}

const endings = Object.values(attachmentLimits.mediaTypes).flat() as string[];

/** For the `accept` attribute of a file picker. */
export const acceptedEndings = endings.map((ending) => `.${ending}`).join(',');

/** The accepted kinds of files as people name them: `PDF、PNG、JPG …`, joined by the language's own list mark. */
export const acceptedKinds = (separator: string): string =>
  endings
    .filter((ending) => ending !== 'jpeg')
    .map((ending) => ending.toUpperCase())
    .join(separator);

/**
 * Looks at what can be known without reading a file. `attached` is how many there are already.
 * The platform looks at the bytes as well: an ending is only a promise.
 */
export function checkFile(file: Pick<File, 'name' | 'size'>, attached: number): FileFault | null {
  const { maxBytes, maxCount } = attachmentLimits;
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  if (attached >= maxCount) return { code: 'too_many_files', params: { maximum: maxCount } };
  if (!file.name.includes('.') || !endings.includes(ending)) {
    return { code: 'file_type_not_allowed', params: { allowed: acceptedKinds(', ') } };
  }
  if (file.size === 0) return { code: 'file_empty', params: {} };
  if (file.size > maxBytes) return { code: 'file_too_large', params: { maximum: inMegabytes(maxBytes) } };
  return null;
}

/** A size as people read it, to one digit: `20 MB`, `350 KB`. */
export function inMegabytes(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes >= 1) return `${Math.round(megabytes * 10) / 10} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
