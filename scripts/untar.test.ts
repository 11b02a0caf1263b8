import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untar } from './untar.mjs';

function entry(name: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  header.write(kind, 156);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe('untar', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qxwq-untar-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what the system’s tar packed, with the right to run', async () => {
    const source = join(folder, 'source');
    mkdirSync(join(source, 'lib/deep'), { recursive: true });
    writeFileSync(join(source, 'lib/deep/a.txt'), 'x'.repeat(1000));
    writeFileSync(join(source, 'lib/run'), '#!/bin/sh\n');
    chmodSync(join(source, 'lib/run'), 0o755);
    writeFileSync(join(source, 'empty'), '');
    const archive = execFileSync('tar', ['-c', '--format=ustar', '-C', source, 'lib', 'empty']);

    await untar(archive, join(folder, 'target'));

    expect(readFileSync(join(folder, 'target/lib/deep/a.txt'), 'utf8')).toBe('x'.repeat(1000));
    expect(statSync(join(folder, 'target/lib/run')).mode & 0o111).toBe(0o111);
    expect(readFileSync(join(folder, 'target/empty'), 'utf8')).toBe('');
  });

  it.each(['../out', '/etc/passwd', 'a/../../out'])('refuses the name %s', async (name) => {
    await expect(untar(entry(name, 'x'), folder)).rejects.toThrow('bad name');
  });

  it('refuses an archive that ends early', async () => {
    await expect(untar(entry('a', 'x'.repeat(600)).subarray(0, 1000), folder)).rejects.toThrow('it ends inside "a"');
  });

  it('refuses a link, which it does not know', async () => {
    await expect(untar(entry('link', '', '2'), folder)).rejects.toThrow('entry of kind "2": "link"');
  });
});
