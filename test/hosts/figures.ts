import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a measured figure for `npm run bench:elements`, which names the folder; in an ordinary test run nobody asks. */
export function record(subject: string, name: string, figures: Readonly<Record<string, unknown>>): void {
  const folder = process.env.QXWQ_FIGURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${subject} ${name}.json`), JSON.stringify({ subject, name, ...figures }));
}
