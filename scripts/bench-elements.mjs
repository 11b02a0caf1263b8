/**
 * `npm run bench:elements`: what the elements cost a page that lives long, written to docs/benchmarks/elements.md. Builds
 * first.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './workspaces.mjs';

const figures = mkdtempSync(join(tmpdir(), 'qxwq-figures-'));
try {
  await build();
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'vitest.e2e.config.ts',
      'test/hosts/memory',
      'test/hosts/long',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, QXWQ_FIGURES: figures } },
  );
  const found = readdirSync(figures).map((name) => JSON.parse(readFileSync(join(figures, name), 'utf8')));
  writeFileSync(join(root, 'docs/benchmarks/elements.md'), report(found));
  console.log('docs/benchmarks/elements.md');
  process.exitCode = status ?? 1;
} finally {
  rmSync(figures, { recursive: true, force: true });
}

function report(found) {
  const memory = found.filter(({ subject }) => subject === 'memory');
  const scroll = found.filter(({ subject }) => subject === 'scroll');
  const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
  return `# Elements in a page that lives long

Written by \`npm run bench:elements\` on ${new Date().toISOString().slice(0, 10)} (${cpus()[0]?.model.trim()}, ${cpus().length} cores, the Chromium of the browser tests). The tests behind it are \`test/hosts/memory.e2e.ts\` and \`test/hosts/long-board.e2e.ts\`.

## 200 mounts and unmounts

Before, each element was mounted 21 times, so that what is made once is there. After the garbage collector has run:

| Element | nodes before | after | listeners before | after | heap MiB before | after |
|---|---:|---:|---:|---:|---:|---:|
${memory
  .map(
    ({ name, nodes, listeners, heap }) =>
      `| \`<qxwq-${name}>\` | ${nodes.join(' | ')} | ${listeners.join(' | ')} | ${heap.map(mebibytes).join(' | ')} |`,
  )
  .join('\n')}

## A long board

The wheel turned from the top down and back up again, then six jumps as with a dragged scroll bar. A long task keeps the page from answering for more than 50 ms. Time of the processor is what the page costs; time by the clock also has what else ran on the machine.

| Layout | rows | pixels scrolled | tasks | longer than 50 ms of the processor | longest, ms of the processor | longer than 50 ms by the clock |
|---|---:|---:|---:|---:|---:|---:|
${scroll.map(({ name, rows, pixels, count, processor, longest, clock }) => `| ${name} | ${rows} | ${pixels} | ${count} | ${processor.length} | ${longest} | ${clock.length} |`).join('\n')}

Rows are drawn in packs of twelve. From the 37th row on, \`content-visibility: auto\` leaves packs that are far from the screen without layout and paint; search in the page still reaches them, and each row says its place among all. A browser asks of each of them with every frame whether it is near the screen, which for ten thousand single rows took longer than a frame may. A pack whose rows have not changed is not drawn again when others come or time passes. A table has the same packs: browsers lay their own tables out whole, so on screens the rows of this one are lines of boxes whose widths come from their columns alone. The goal is no task of more than 50 ms.
`;
}
