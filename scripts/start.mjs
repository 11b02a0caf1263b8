/**
 * `npm start`: installs if needed, builds what is stale, then starts the platform and the example sites and prints
 * their addresses. Ctrl-C stops them; a second Ctrl-C does so at once.
 *
 *   QXWQ_DATA_DIR    where the data is kept (default: .data)
 *
 * What is started is in examples/start.mjs:
 *
 *   export async function start({ dataDir, log, ports }): Promise<{ addresses: { name, url }[], stop(): Promise<void> }>
 *
 * `log(zh, en)` prints what is being done; `ports.choose({ preferred, variable })` gives a free port, or the one that
 * the environment variable names. An error whose class has a name of its own says to the reader what to do, so only
 * its message is shown.
 */
import './node-version.mjs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { createPorts } from './ports.mjs';
import { untilStopped } from './until-stopped.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} zh @param {string} en */
function log(zh, en) {
  console.log(`${zh}\n  ${en}`);
}

try {
  await ensureInstalled(log);
  log('正在检查构建……', 'Looking whether the packages are built …');
  const { build } = await import('./build.mjs');
  await build({ log: (line) => console.log(`  ${line}`) });

  const dataDir = resolve(root, process.env.QXWQ_DATA_DIR || '.data');
  const examples = new URL('../examples/start.mjs', import.meta.url);
  const { start } = await import(examples.href);
  const running = await start({ dataDir, log, ports: createPorts({ log }) });

  log('已就绪，请在浏览器中打开：', 'Ready. Open in a browser:');
  for (const { name, url } of running.addresses) console.log(`  ${name}  ${url}`);
  log(`数据目录：${dataDir}。按 Ctrl-C 停止。`, 'The data is kept in this folder. Ctrl-C stops.');

  await untilStopped({ stop: () => running.stop(), log });
  log('已停止。', 'Stopped.');
  process.exit(0);
} catch (error) {
  console.error(isMeantForPeople(error) ? `${error.message}` : error);
  // What was started so far must not keep the process alive.
  process.exit(1);
}

/** `Error`, `TypeError` and their kind come from a fault in a program; a class of its own was thrown on purpose. */
function isMeantForPeople(error) {
  return error instanceof Error && !(error.name in globalThis);
}
