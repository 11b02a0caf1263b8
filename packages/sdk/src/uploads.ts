import type { Attachment, BidId, Upload, UploadId } from '@qxwq/contract';
import type { ClientOf } from './client.js';
import { isApiError, QxwqError } from './errors.js';
import type { Progress } from './options.js';
import { isPassing } from './retry.js';

/** Any client that has these three operations: the whole one, or `clientOf(core, [uploadsCreate, …])`. */
export type UploadingClient = ClientOf<'uploads.create' | 'uploads.get' | 'uploads.append'>;

export interface PartsOptions {
  /** File name with its ending. Default: the file's own name. */
  readonly name?: string | undefined;
  /** Goes on with an upload that was begun before, also before the page was closed. */
  readonly resume?: UploadId | string | undefined;
  /** Called when the upload is announced and after each part: keep its `id` to go on with it later. */
  readonly onUpload?: ((upload: Upload) => void) | undefined;
  /** Bytes of the whole file that have arrived or left. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the upload at once. What has arrived stays at the platform: `resume` goes on. */
  readonly signal?: AbortSignal | undefined;
  /** How many times in a row a part may fail, after the client's own attempts, before the call fails. Default 5. */
  readonly patience?: number | undefined;
}

/**
 * Uploads a file in parts (断点续传): a cut line costs one part, not the file. After a cut the platform is asked how
 * much has arrived, and the upload goes on from there.
 * @returns the file on the bid
 * @throws what the operations throw, `AbortError` among it; `QxwqError` where another file was begun under `resume`
 */
export async function uploadInParts(
  client: UploadingClient,
  bidId: BidId | string,
  file: Blob,
  options: PartsOptions = {},
): Promise<Attachment> {
  const { resume, onUpload, onProgress, signal, patience = 5 } = options;
  const name = options.name ?? (file as Partial<File>).name ?? '';
  const known = { signal };
  let upload = await (resume === undefined
    ? client.uploads.create(bidId as BidId, { name, size: file.size }, known)
    : client.uploads.get(resume as UploadId, known));
  if (upload.size !== file.size)
    throw new QxwqError('uploadInParts: this upload was begun with a file of another size.');
  onUpload?.(upload);
  for (let failures = 0; upload.attachment === null; ) {
    const { offset } = upload;
    try {
      upload = await appendPart(client, upload, file, onProgress, signal);
    } catch (error) {
      upload = await whereItStands(client, upload, error, signal);
    }
    failures = upload.offset > offset || upload.attachment !== null ? 0 : failures + 1;
    if (failures > patience) throw new QxwqError(`uploadInParts: no progress in ${failures} attempts.`);
    onUpload?.(upload);
  }
  onProgress?.({ sent: file.size, total: file.size });
  return upload.attachment;
}

function appendPart(
  { uploads }: UploadingClient,
  { id, offset, maxPartBytes }: Upload,
  file: Blob,
  onProgress: PartsOptions['onProgress'],
  signal: AbortSignal | undefined,
): PromiseLike<Upload> {
  const part = file.slice(offset, offset + maxPartBytes);
  return uploads.append(id as UploadId, { offset }, part, {
    signal,
    ...(onProgress && { onProgress: ({ sent }) => onProgress({ sent: offset + sent, total: file.size }) }),
  });
}

/** After a failure that may pass: the part may have arrived although its answer did not. */
async function whereItStands({ uploads }: UploadingClient, upload: Upload, error: unknown, signal?: AbortSignal) {
  if (!isApiError(error, 'upload_offset_conflict') && !isPassing(error)) throw error;
  return uploads.get(upload.id as UploadId, { signal });
}
