/**
 * `npm run try:hosts`: puts every rung of the embedding ladder into real hosts and says what is left of it: a WordPress
 * (as author, editor and administrator), a Tomcat with a page in GBK, and an nginx that serves everything from one
 * origin under a path. Everything runs on loopback in a temporary folder, and ends with the command.
 *
 * What is not installed is skipped, with a line that says so. On Debian:
 *   apt-get install --no-install-recommends wordpress mariadb-server php-cli php-mysql tomcat10 nginx-light
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { freePort } from '../free-port.mjs';
import { launchBrowser } from '../launch-browser.mjs';
import * as nginx from './nginx.mjs';
import { Processes } from './processes.mjs';
import { startService } from './service.mjs';
import * as tomcat from './tomcat.mjs';
import { inWords, visit } from './visit.mjs';
import * as wordpress from './wordpress.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qxwq-hosts-'));
const shots = process.env.QXWQ_SHOTS ?? join(folder, 'shots');
mkdirSync(shots, { recursive: true });
const processes = new Processes();
const stops = [() => processes.stop()];
let faults = 0;

function expectSeen(fine, line) {
  if (!fine) faults += 1;
  console.log(`  ${fine ? 'ok  ' : 'FAIL'} ${line}`);
}

const inTrouble = ({ problems }) => problems.map((problem) => `; ${problem}`).join('');

async function distinctPorts(names) {
  const taken = {};
  for (const name of names) taken[name] = await freePort(8810, { except: Object.values(taken) });
  return taken;
}

function present(name, { whatIsMissing }) {
  const missing = whatIsMissing();
  console.log(`\n${name}`);
  if (missing.length > 0) console.log(`  skipped: not installed here: ${missing.join(', ')}`);
  return missing.length === 0;
}

try {
  await build();
  const ports = await distinctPorts(['wordpress', 'tomcat', 'nginx']);
  const origins = Object.values(ports).map((port) => `http://127.0.0.1:${port}`);
  const service = await startService({
    dataDir: join(folder, 'data'),
    origins,
    nginx: `${origins[2]}${nginx.PATH}/board`,
  });
  stops.push(() => service.stop());
  const kit = fileURLToPath(new URL('../../packages/elements/dist/embed', import.meta.url));
  const { rungs, snippet, standardConfiguration } = service.elements;
  const configuration = {
    ...standardConfiguration,
    platform: service.platform,
    publishableKey: service.key,
    pages: service.pages,
    kit: service.kit,
  };
  const browser = await launchBrowser();
  stops.push(() => browser.close());

  if (present('WordPress, by the REST API of its editor', wordpress)) await tryWordPress();
  if (present('Tomcat, a JSP page in GBK', tomcat)) await tryTomcat();
  if (present('nginx, everything under one path of the host’s own origin', nginx)) await tryNginx();
  console.log(`\nScreenshots: ${shots}`);

  async function tryWordPress() {
    const host = await wordpress.startWordPress({ folder, port: ports.wordpress, processes });
    // What can be pasted; the other two rungs are a command and a build.
    for (const rung of rungs.filter((name) => !['static', 'npm'].includes(name))) {
      for (const role of host.roles) {
        // As the editor's HTML block writes it.
        const content = `<!-- wp:html -->\n${snippet(rung, configuration)}\n<!-- /wp:html -->`;
        const { url, kept } = await host.post(role, `${rung} by ${role}`, content);
        const seen = await visit(browser, url, { shots, name: `wordpress-${rung}-${role}` });
        const tags = ['a', 'img', 'iframe', 'script', 'qxwq-challenge-board'].filter((tag) =>
          content.includes(`<${tag} `),
        );
        const gone = tags.filter((tag) => !kept.includes(`<${tag} `));
        const editor =
          kept === content
            ? 'keeps all'
            : gone.length > 0
              ? `takes out ${gone.map((tag) => `<${tag}>`).join(', ')}`
              : 'changes attributes';
        const works = { link: seen.links > 0, qr: seen.codes > 0, frame: seen.frameRows > 0, script: seen.rows > 0 }[
          rung
        ];
        // Authors lose frames and scripts in every WordPress; links and pictures must reach everybody.
        expectSeen(
          works || (role === 'author' && gone.length > 0),
          `${rung.padEnd(6)} ${role.padEnd(13)} ${editor}; the visitor sees ${inWords(seen)}${works ? '' : inTrouble(seen)}`,
        );
      }
    }
  }

  async function tryTomcat() {
    const host = await tomcat.startTomcat({
      folder,
      port: ports.tomcat,
      processes,
      kit,
      snippet: snippet('script', { ...configuration, kit: '/qxwq/' }),
    });
    const seen = await visit(browser, host.url, { shots, name: 'tomcat-gbk' });
    expectSeen(
      seen.rows > 0 && seen.problems.length === 0,
      `script  the visitor sees ${inWords(seen)}${inTrouble(seen)}`,
    );
    expectSeen(seen.text.includes('当前位置：首页'), 'the page’s own Chinese is whole');
  }

  async function tryNginx() {
    const root = `${origins[2]}${nginx.PATH}`;
    const own = { ...configuration, platform: `${root}/api`, kit: `${nginx.PATH}/kit/`, pages: `${root}/board` };
    const host = await nginx.startNginx({
      folder,
      port: ports.nginx,
      processes,
      kit,
      platform: service.platform,
      pages: service.nginxPages,
      snippet: `${snippet('script', own)}${snippet('qr', own)}`,
    });
    const seen = await visit(browser, host.url, { shots, name: 'nginx' });
    const elsewhere = seen.requests.filter((url) => !url.startsWith(root) && !url.startsWith('data:'));
    expectSeen(
      seen.rows > 0 && seen.codes > 0 && seen.problems.length === 0,
      `script  the visitor sees ${inWords(seen)}${inTrouble(seen)}`,
    );
    expectSeen(
      elsewhere.length === 0,
      elsewhere.length === 0
        ? `all ${seen.requests.length} requests go to the host’s own origin, below ${nginx.PATH}`
        : `requests leave: ${elsewhere[0]}`,
    );
    const list = await visit(browser, `${root}/board/`, { shots, name: 'nginx-pages' });
    expectSeen(
      /项需求/.test(list.text) && list.problems.length === 0,
      'the drawn pages show the list under the same path',
    );
  }
} catch (error) {
  faults += 1;
  console.error(error);
} finally {
  for (const stop of stops.reverse()) await stop();
  if (shots.startsWith(folder) === false) rmSync(folder, { recursive: true, force: true });
}
console.log(faults === 0 ? '\nEvery host shows what it can.' : `\n${faults} failed.`);
process.exit(faults === 0 ? 0 : 1);
