/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** The workbook to fill in, in the reader's language. */
export const importsTemplate = { name: 'imports.template', method: 'GET', path: '/v1/import-templates/{kind}', returns: 'bytes', auth: 'key' } as const satisfies Wire;
/** Checks or takes over a workbook (xlsx, or csv in UTF-8 or GB18030). Good rows are taken, the others come back with remarks. The same file twice changes nothing. */
export const importsRun = { name: 'imports.run', method: 'POST', path: '/v1/imports', query: true, sends: 'bytes', auth: 'secret' } as const satisfies Wire;
