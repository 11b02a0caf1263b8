import { attachmentLimits } from '@qxwq/contract';

/** Why a file is turned away before it is sent; the same codes as the platform's problems. */
export type FileFault = 'file_empty' | 'file_too_large' | 'file_type_not_allowed' | 'too_many_files';

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
  if (attached >= maxCount) return 'too_many_files';
  if (!file.name.includes('.') || !endings.includes(ending)) return 'file_type_not_allowed';
  if (file.size === 0) return 'file_empty';
  return file.size > maxBytes ? 'file_too_large' : null;
}

/** A limit as it was meant: `20 MB` for 20 × 1024 × 1024 bytes. */
export const inMebibytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;
