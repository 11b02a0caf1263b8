import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is; Debian keeps servers in sbin, which is not on everybody's path. */
export function programOf(name) {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** Processes that were started here, ended in reverse order; nobody else's are touched. */
export class Processes {
  #running = [];

  /** Starts a program; what it writes is shown only if it ends before it should. */
  start(program, args, options = {}) {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
    let written = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (written = (written + text).slice(-4000)));
    const ended = new Promise((done) => child.once('exit', done));
    this.#running.push({ child, ended });
    return { child, ended, written: () => written };
  }

  async stop() {
    for (const { child, ended } of this.#running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      end(child, 'SIGTERM');
      const late = setTimeout(() => end(child, 'SIGKILL'), 8000);
      await ended;
      clearTimeout(late);
    }
  }
}

/** With its workers: PHP's outlive the process that forked them. Each program was started as a group of its own. */
function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Runs a program to its end. @throws Error with what it wrote */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, ...options });
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''}: ${error ?? ''}${stderr || stdout}`);
  return stdout;
}

/** Waits until an address answers. @throws Error naming it */
export async function untilAnswered(url, { within = 60_000, process: started } = {}) {
  const end = Date.now() + within;
  while (Date.now() < end) {
    if (started && started.child.exitCode !== null) break;
    const answered = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.status < 500,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error(`${url} does not answer. ${started?.written() ?? ''}`);
}
