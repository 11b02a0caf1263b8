import { expect, it } from 'vitest';
import { freePort } from '../free-port.mjs';
import { runToEnd, startAndAsk } from './processes.mjs';

const program = (code: string) => ['--input-type=module', '--eval', code];

it('reads the results from the last line', async () => {
  const results = await runToEnd(
    process.execPath,
    program(`console.log('a word before'); console.log('[{"name":"a"}]')`),
  );
  expect(results).toEqual([{ name: 'a' }]);
});

it('says what a program wrote that ended without results', async () => {
  const run = runToEnd(process.execPath, program(`console.error('broken'); process.exit(3)`));
  await expect(run).rejects.toThrow(/without results \(3\):\nbroken/);
});

it('says that a program is not there', async () => {
  await expect(runToEnd('/nowhere/runtime', [])).rejects.toThrow(/ENOENT/);
});

it('asks a server as soon as it listens', async () => {
  const port = await freePort(0, { tries: 0 });
  const server = `import { createServer } from 'node:http';
    setTimeout(() => createServer((_, response) => response.end('[{"name":"a"}]')).listen(${port}, '127.0.0.1'), 200);`;
  expect(await startAndAsk(process.execPath, program(server), `http://127.0.0.1:${port}/`)).toEqual([{ name: 'a' }]);
});

it('waits no longer for a server that has ended', async () => {
  const port = await freePort(0, { tries: 0 });
  const ended = startAndAsk(process.execPath, program(`throw new Error('no memory')`), `http://127.0.0.1:${port}/`);
  await expect(ended).rejects.toThrow(/no memory/);
});
