import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from './staleness.mjs';

describe('digest', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qxwq-staleness-'));
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'src/a.ts'), 'a');
    writeFileSync(join(folder, 'src/deep/b.ts'), 'b');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const now = (options = {}) => digest(folder, ['package.json', 'src'], options);

  it('stays when only time stamps change', () => {
    const before = now();

    utimesSync(join(folder, 'src/a.ts'), new Date(0), new Date(0));

    expect(now()).toBe(before);
  });

  it('changes when a file deep down changes', () => {
    const before = now();

    writeFileSync(join(folder, 'src/deep/b.ts'), 'B');

    expect(now()).not.toBe(before);
  });

  it('changes when a file is added and when one is renamed', () => {
    const before = now();

    writeFileSync(join(folder, 'src/c.ts'), '');
    const added = now();
    rmSync(join(folder, 'src/c.ts'));
    writeFileSync(join(folder, 'src/d.ts'), '');

    expect(new Set([before, added, now()]).size).toBe(3);
  });

  it('does not mistake content moved from one file to the next', () => {
    writeFileSync(join(folder, 'src/a.ts'), 'ab');
    writeFileSync(join(folder, 'src/deep/b.ts'), '');
    const moved = now();

    writeFileSync(join(folder, 'src/a.ts'), 'a');
    writeFileSync(join(folder, 'src/deep/b.ts'), 'b');

    expect(now()).not.toBe(moved);
  });

  it('does not look at what is skipped', () => {
    const skip = (path: string) => path.endsWith('.test.ts');
    const before = now({ skip });

    writeFileSync(join(folder, 'src/a.test.ts'), 'a test');

    expect(now({ skip })).toBe(before);
  });

  it('changes with the other things that matter', () => {
    expect(now({ also: ['the digest of a dependency'] })).not.toBe(now({ also: ['another'] }));
  });
});
