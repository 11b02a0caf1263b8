/**
 * `npm start`: installs if needed, builds what is stale, then starts the platform and the example sites and prints
 * their addresses. Ctrl-C stops them; a second Ctrl-C does so at once.
 *
 *   QXWQ_DATA_DIR          where the data is kept (default: .data)
 *   QXWQ_PLATFORM_PORT     a port of one's own (default: 8787 or the next free one), likewise
 *   QXWQ_UNIVERSITY_PORT   (8788) and
 *   QXWQ_PARK_PORT         (8789)
 *   QXWQ_PAGES_PORT        (8790)
 *
 * What is started is in examples/start.mjs. An error whose class has a name of its own says to its reader what to do,
 * so only its message is shown.
 */
import './node-version.mjs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { choosePorts } from './ports.mjs';
import { untilStopped, watchParent } from './until-stopped.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const PORTS = {
  platform: { preferred: 8787, variable: 'QXWQ_PLATFORM_PORT' },
  university: { preferred: 8788, variable: 'QXWQ_UNIVERSITY_PORT' },
  park: { preferred: 8789, variable: 'QXWQ_PARK_PORT' },
  pages: { preferred: 8790, variable: 'QXWQ_PAGES_PORT' },
};

/** @param {string} line */
const log = (line) => console.log(line);

try {
  await ensureInstalled(log);
  log('检查构建 · looking whether the packages are built');
  const { build } = await import('./build.mjs');
  await build({ log });

  const dataDir = resolve(root, process.env.QXWQ_DATA_DIR || '.data');
  const { start } = await import(new URL('../examples/start.mjs', import.meta.url).href);
  const running = await start({ dataDir, log, ports: await choosePorts(PORTS, { log }) });

  log('\n已就绪，请在浏览器中打开 · ready, open in a browser:\n');
  for (const { name, url } of running.addresses) log(`  ${url}  ${name}`);
  log(`\n数据目录 · data folder: ${dataDir}\n按 Ctrl-C 停止 · Ctrl-C stops`);

  // Only under npm: started directly, it may well outlive the shell, for example with nohup.
  if (process.env.npm_lifecycle_event === 'start') watchParent(() => process.kill(process.pid, 'SIGTERM'));
  await untilStopped({ stop: () => running.stop(), log });
  log('已停止 · stopped');
  process.exit(0);
} catch (error) {
  console.error(isMeantForPeople(error) ? error.message : error);
  // What was started so far must not keep the process alive.
  process.exit(1);
}

/** `Error`, `TypeError` and their kind come from a fault in a program; a class of its own was thrown on purpose. */
function isMeantForPeople(error) {
  return error instanceof Error && !(error.name in globalThis);
}
