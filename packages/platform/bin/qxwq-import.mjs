#!/usr/bin/env node
/**
 * Checks or takes over a workbook: `npx qxwq-import file.xlsx --kind achievements --check`. Rows that cannot be taken are
 * written beside the file with remarks. Exits with 1 where rows were rejected, with 2 for a mistake in the call.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = `qxwq-import FILE --kind organisations|challenges|achievements|people [options]
qxwq-import --template FILE.xlsx --kind KIND

  --check                 tell what would happen and change nothing
  --data-dir FOLDER       embedded storage (default ./qxwq-data); not while the platform runs on it
  --database-url URL      PostgreSQL; also from DATABASE_URL
  --on-duplicate report|skip
  --lang zh-CN|en
`;
const kinds = ['organisations', 'challenges', 'achievements', 'people'];

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      check: { type: 'boolean', default: false },
      template: { type: 'string' },
      'data-dir': { type: 'string', default: 'qxwq-data' },
      'database-url': { type: 'string' },
      'on-duplicate': { type: 'string', default: 'report' },
      lang: { type: 'string', default: 'zh-CN' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !kinds.includes(values.kind ?? '') || (!file && !values.template)) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  const { createPlatform, jsonLines, workbookTemplate } = await import('@qxwq/platform');
  if (values.template) {
    await writeFile(values.template, await workbookTemplate(values.kind, values.lang === 'en' ? 'en' : 'zh-CN'));
    return 0;
  }
  const databaseUrl = values['database-url'] ?? process.env.DATABASE_URL;
  const storage = databaseUrl ? { databaseUrl } : { dataDir: values['data-dir'] };
  const platform = await createPlatform({
    storage,
    log: (line) => line.level === 'error' && jsonLines(process.stderr)(line),
  });
  try {
    const report = await platform.importWorkbook(await readFile(file), {
      kind: values.kind,
      name: basename(file),
      mode: values.check ? 'check' : 'import',
      onDuplicate: values['on-duplicate'],
      language: values.lang === 'en' ? 'en' : 'zh-CN',
    });
    return await tell(report, file);
  } finally {
    await platform.close();
  }
}

async function tell({ rows, added, changed, unchanged, rejected, errors, warnings, remarksFile }, file) {
  process.stdout.write(
    `rows ${rows}: added ${added}, changed ${changed}, unchanged ${unchanged}, rejected ${rejected}\n`,
  );
  for (const { sheet, row, column, heading, message } of [...errors, ...warnings]) {
    process.stdout.write(`${sheet}!${column}${row} ${heading} ${message}\n`);
  }
  if (remarksFile) {
    const path = join(dirname(file), remarksFile.name);
    await writeFile(path, Buffer.from(remarksFile.base64, 'base64'));
    process.stdout.write(`${path}\n`);
  }
  return rejected > 0 || (rows === 0 && errors.length > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
