/**
 * Exports the open challenges of one province as a table.
 *
 *   node examples/node-script/export-board.mjs http://127.0.0.1:8787 pk_demo_script 140000 > shanxi.csv
 */
import { labelOf, provinces } from '@qxwq/dictionaries';
import { createClient } from '@qxwq/sdk';
import { csv } from './csv.mjs';

const [baseUrl = 'http://127.0.0.1:8787', publishableKey = 'pk_demo_script', region] = process.argv.slice(2);
const client = createClient({ baseUrl, publishableKey });

const rows = [];
for await (const challenge of client.challenges.list({
  state: ['published'],
  sort: 'deadline',
  limit: 100,
  ...(region ? { region: [region] } : {}),
})) {
  rows.push([
    challenge.number,
    challenge.title,
    challenge.organisation?.name ?? '匿名企业',
    labelOf(provinces, challenge.region, 'zh-CN'),
    challenge.industry,
    challenge.budget?.minWan ?? null,
    challenge.budget?.maxWan ?? null,
    challenge.deadline,
    challenge.bidCount,
  ]);
}

process.stdout.write(
  csv(['编号', '名称', '企业', '地区', '行业', '预算下限（万元）', '预算上限（万元）', '截止', '揭榜数'], rows),
);
process.stderr.write(`${rows.length} challenges\n`);
