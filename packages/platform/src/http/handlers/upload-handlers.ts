import type { UploadService } from '../../services/upload-service.js';
import type { Handlers } from '../handler.js';

export interface UploadServices {
  readonly uploads: UploadService;
}

/** Files that come in parts. */
export function uploadHandlers({ uploads }: UploadServices) {
  return {
    uploads: {
      create: ({ principal, params, body, once }) => uploads.create(principal, params.bidId, body, once),
      get: async ({ principal, params }) => ({ value: await uploads.get(principal, params.uploadId) }),
      append: async ({ principal, params, query, body }) => ({
        value: await uploads.append(principal, params.uploadId, query, body),
      }),
      cancel: async ({ principal, params }) => {
        await uploads.cancel(principal, params.uploadId);
        return { value: undefined };
      },
    },
  } satisfies Pick<Handlers, 'uploads'>;
}
