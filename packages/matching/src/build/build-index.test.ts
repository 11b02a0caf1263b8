import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { createIndex } from '../search-index.js';
import { buildIndex } from './build-index.js';

const fields = { title: { weight: 3 }, body: {} };
const words = ['气孔', '压铸', '检测', '涂层', '焊接', '织物', '铝合金'];
const documents = Array.from({ length: 900 }, (_, i) => ({
  id: `d${i}`,
  fields: { title: `${words[i % 7]}${words[(i * 3) % 7]}`, body: `${words[(i * 5 + 1) % 7]}，直径 0.${i} mm` },
}));

let program = '';
beforeAll(async () => {
  const entry = fileURLToPath(new URL('./index-worker.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  program = outputFiles[0]?.text ?? '';
});
const startWorker = () => new Worker(program, { eval: true });

describe('buildIndex', () => {
  it('answers like an index built in place, and tells how far it is', async () => {
    const seen: number[] = [];
    const index = await buildIndex(documents, {
      fields,
      startWorker,
      workers: 2,
      onProgress: (done) => seen.push(done),
    });
    const direct = createIndex<{ title: string; body: string }>({ fields });
    for (const { id, fields: own } of documents) direct.add(id, own);
    expect(index.search('铝合金压铸件气孔检测')).toEqual(direct.search('铝合金压铸件气孔检测'));
    expect(index.search('0.25 mm')[0]?.id).toBe('d25');
    expect(seen.at(-1)).toBe(900);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('takes the later one of two documents with one id', async () => {
    const twice = [
      { id: 'a', fields: { title: '气孔', body: '' } },
      { id: 'a', fields: { title: '织物', body: '' } },
    ];
    const index = await buildIndex(twice, { fields, startWorker, workers: 2 });
    expect([index.size, index.search('气孔').length, index.search('织物').length]).toEqual([1, 0, 1]);
  });

  it('says when a worker cannot be started', async () => {
    const broken = () => new Worker('throw new Error("no memory")', { eval: true });
    await expect(buildIndex(documents, { fields, startWorker: broken })).rejects.toThrow('no memory');
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const building = buildIndex(documents, { fields, startWorker, signal: controller.signal });
    controller.abort(new Error('page left'));
    await expect(building).rejects.toThrow('page left');
  });
});
