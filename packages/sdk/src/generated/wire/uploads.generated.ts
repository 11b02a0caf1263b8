/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** Announces a file that will come in parts, so that a cut line costs one part and not the whole file. */
export const uploadsCreate = { name: 'uploads.create', method: 'POST', path: '/v1/bids/{bidId}/uploads', sends: 'json', idempotent: true, auth: 'session' } as const satisfies Wire;
/** How far an upload has come: where the next part begins. */
export const uploadsGet = { name: 'uploads.get', method: 'GET', path: '/v1/uploads/{uploadId}', auth: 'session' } as const satisfies Wire;
/** Adds the part that begins at `offset`. The last one attaches the file to the bid; an empty part at the end tries that once more. A part that begins elsewhere is refused with the right offset. */
export const uploadsAppend = { name: 'uploads.append', method: 'PATCH', path: '/v1/uploads/{uploadId}', query: true, sends: 'bytes', auth: 'session' } as const satisfies Wire;
/** Forgets an upload and what has arrived. A file that was attached stays on the bid. */
export const uploadsCancel = { name: 'uploads.cancel', method: 'DELETE', path: '/v1/uploads/{uploadId}', returns: 'nothing', auth: 'session' } as const satisfies Wire;
