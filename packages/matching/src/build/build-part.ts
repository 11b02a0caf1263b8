import { createIndex } from '../search-index.js';
import type { BuildOrder, BuildReport } from './protocol.js';

/** Documents between two reports: often enough for a progress bar, seldom enough to cost nothing. */
const REPORT_EVERY = 250;

/** What a worker does with an order: indexes the documents and reports, last of all the part as a saved index. */
export function buildPart({ fieldNames, documents }: BuildOrder, report: (report: BuildReport) => void): void {
  try {
    // Weights and synonyms belong to the one who searches; a part only needs the names.
    const fields = Object.fromEntries(fieldNames.map((name) => [name, {}]));
    const index = createIndex<Record<string, string>>({ fields, synonyms: [] });
    documents.forEach((document, i) => {
      index.add(document.id, document.fields);
      if ((i + 1) % REPORT_EVERY === 0) report({ kind: 'progress', done: i + 1 });
    });
    report({ kind: 'progress', done: documents.length });
    report({ kind: 'finished', file: index.save() });
  } catch (error) {
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
