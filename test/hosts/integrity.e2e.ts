import { afterEach, describe, expect, test } from 'vitest';
import { clockScript, passTimeUntil } from './clock.js';
import { startHosts } from './hosts.js';
import { readDetail, seeHostUnharmed, useEverything, visit } from './visitor.js';

const hosts = startHosts();

/** Files of the kit as they were built, while a test has changed one. */
const changed = new Map<string, Buffer>();
afterEach(() => {
  for (const [name, file] of changed) hosts.service.kit.set(name, file);
  changed.clear();
});

/** Somebody has got at the server and adds a line to a file of the kit. */
function tamper(part: string): void {
  const name = [...hosts.service.kit.keys()].find((file) => file.startsWith(part)) as string;
  const file = hosts.service.kit.get(name) as Buffer;
  changed.set(name, file);
  hosts.service.kit.set(name, Buffer.concat([file, Buffer.from(';window.tampered=true;')]));
}

describe('digests of all files in the page', () => {
  test('let through what was built', async () => {
    await useEverything(await visit(hosts, 'checked.html'));
  });

  test.each(['plain.html', 'checked.html'])(
    'a file that was changed afterwards runs only where nobody checks: %s',
    async (name) => {
      tamper('challenge-board-');
      hosts.service.first.push(clockScript());
      const { page, board, detail } = await visit(hosts, name);
      await readDetail(detail);
      const isTampered = () => page.evaluate(() => 'tampered' in window);
      if (name === 'plain.html') {
        await expect.poll(isTampered).toBe(true);
        return;
      }
      // Also none of the attempts that follow gets it past the check.
      await passTimeUntil(page, () => board.getByRole('alert').getByText('这部分内容没能载入。').isVisible());
      expect(await isTampered()).toBe(false);
      await seeHostUnharmed(page);
    },
  );
});
