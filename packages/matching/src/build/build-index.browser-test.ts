import { expect } from '@open-wc/testing';
import { createIndex } from '../search-index.js';
import { buildIndex } from './build-index.js';

const fields = { title: { weight: 3 }, body: {} };
const words = ['气孔', '压铸', '检测', '涂层', '焊接', '织物', '铝合金'];
const documents = Array.from({ length: 600 }, (_, i) => ({
  id: `d${i}`,
  fields: { title: `${words[i % 7]}${words[(i * 3) % 7]}`, body: `${words[(i * 5 + 1) % 7]}，直径 0.${i} mm` },
}));
const startWorker = () => new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });

describe('buildIndex in a browser', () => {
  it('builds in workers what would be built on the page, and tells how far it is', async () => {
    const seen: number[] = [];
    const options = { fields, startWorker, workers: 2, onProgress: (done: number) => void seen.push(done) };
    const index = await buildIndex(documents, options);
    const direct = createIndex<{ title: string; body: string }>({ fields });
    for (const { id, fields: own } of documents) direct.add(id, own);
    expect(index.search('铝合金压铸件气孔检测')).to.deep.equal(direct.search('铝合金压铸件气孔检测'));
    expect(seen.at(-1)).to.equal(documents.length);
  });

  it('says when a worker cannot be started', async () => {
    const gone = () => new Worker('/no-such-worker.js', { type: 'module' });
    const failed = await buildIndex(documents, { fields, startWorker: gone }).catch((error: Error) => error);
    expect(failed).to.be.an('error');
    expect(String(failed)).to.contain('An index worker failed');
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const building = buildIndex(documents, { fields, startWorker, signal: controller.signal });
    controller.abort(new Error('page left'));
    expect(String(await building.catch((error: Error) => error))).to.contain('page left');
  });
});
