import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, jsonLines, serve } from '@qxwq/platform';
import { startPagesSite } from './pages-site/server.mjs';
import { Accounts } from './park-portal/src/accounts.mjs';
import { startParkPortal } from './park-portal/src/server.mjs';
import { startUniversitySite } from './university-site/server.mjs';

const keys = { university: 'pk_demo_university', park: 'pk_demo_park', script: 'pk_demo_script' };
const partnerId = 'lanshi-park';
const password = 'demo-2026';

/**
 * Starts the platform with sample data on embedded storage, and the two example sites that talk to it.
 *
 * @param {{ dataDir: string, log(line: string): void,
 *   ports: { platform: number, university: number, park: number, pages?: number }, now?: Date }} options
 * @returns {Promise<{ addresses: { name: string, url: string }[], stop(): Promise<void> }>}
 */
export async function start({ dataDir, log, ports, now = new Date() }) {
  await mkdir(dataDir, { recursive: true });
  const origin = (port) => `http://127.0.0.1:${port}`;
  const siteOrigins = (port) => [origin(port), `http://localhost:${port}`];
  const partner = await partnerKey(join(dataDir, 'park-portal-key.json'));

  log('打开数据库 · opening the database');
  const platform = await createPlatform({
    storage: process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : { dataDir: join(dataDir, 'db') },
    sites: [
      { key: keys.university, name: '晨岭理工大学（示例）', origins: siteOrigins(ports.university) },
      { key: keys.park, name: '澜石产业园（示例）', origins: siteOrigins(ports.park) },
      { key: keys.script, name: 'Scripts', origins: ports.pages ? siteOrigins(ports.pages) : [] },
    ],
    partners: [{ id: partnerId, name: '澜石产业园（示例）', keys: [partner.publicKey] }],
    controller: {
      'zh-CN': { name: '澜石产业园运营中心（示例）', contact: 'privacy@lanshi.example' },
      en: { name: 'Lanshi Park operations centre (sample)', contact: 'privacy@lanshi.example' },
    },
    log: (line) => line.level !== 'info' && jsonLines(process.stderr)(line),
  });
  const stops = [() => platform.close()];
  const stop = async () => {
    for (const close of stops.splice(0).reverse()) await close();
  };
  try {
    const data = sampleData({ now });
    const { challenges, achievements } = await platform.counts();
    if (challenges === 0 || achievements === 0) {
      log(
        `写入示例数据 · importing sample data: ${data.organisations.length} organisations, ${data.challenges.length} challenges, ` +
          `${data.achievements.length} achievements, ${data.people.length} people`,
      );
      // Challenges that stand already keep their bids and dates.
      await platform.importRecords(challenges === 0 ? data : { ...data, challenges: [] });
    }

    const service = await serve({ platform, hostname: '127.0.0.1', port: ports.platform });
    stops.push(() => service.close());
    const park = await startParkPortal({
      port: ports.park,
      platform: service.url,
      publishableKey: keys.park,
      accounts: await demoAccounts(data),
      partner: { id: partnerId, privateKey: partner.privateKey },
    });
    stops.push(() => park.stop());
    const university = await startUniversitySite({
      port: ports.university,
      platform: service.url,
      park: park.url,
      publishableKey: keys.university,
    });
    stops.push(() => university.stop());
    const pages = await startPagesSite({
      port: ports.pages ?? 0,
      platform: service.url,
      park: park.url,
      publishableKey: keys.script,
    });
    stops.push(() => pages.stop());

    return {
      addresses: [
        { name: '大学网站 · university site', url: university.url },
        { name: `园区门户 · park portal (teacher / ${password})`, url: park.url },
        { name: '无脚本页面 · pages without scripts', url: `${pages.url}/board/` },
        { name: '嵌入代码生成器 · embed builder', url: `${pages.url}/builder` },
        { name: '样式编辑器 · style editor', url: `${pages.url}/styles` },
        { name: '平台接口 · platform API', url: `${service.url}/openapi.json` },
      ],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The portal's signing key is made at the first start and stays with the data. */
async function partnerKey(file) {
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const kid = `park-${Date.now().toString(36)}`;
  const named = async (key) => ({ ...(await crypto.subtle.exportKey('jwk', key)), kid, alg: 'EdDSA' });
  const made = { privateKey: await named(pair.privateKey), publicKey: await named(pair.publicKey) };
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

/** One user of each kind of organisation, with organisations of the sample data. */
async function demoAccounts({ organisations, challenges }) {
  const accounts = new Accounts();
  const universities = organisations.filter(({ kind }) => kind === 'university');
  const busiest = mostFrequent(challenges.map(({ organisation }) => organisation?.id).filter(Boolean));
  const enterprise = organisations.find(({ id }) => id === busiest);
  const add = (login, name, organisation, role) =>
    accounts.add(
      { id: `user-${login}`, login, name, role, organisationId: organisation.id, organisation: organisation.name },
      password,
    );
  await add('teacher', '林老师', universities[0], 'university');
  await add('colleague', '周老师', universities[1], 'university');
  await add('enterprise', '企业联系人', enterprise, 'enterprise');
  return accounts;
}

function mostFrequent(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
