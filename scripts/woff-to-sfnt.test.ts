import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { woffToSfnt } from './woff-to-sfnt.mjs';

interface Table {
  tag: string;
  data: Buffer;
  stored?: Buffer;
}

/** A WOFF file as the recommendation lays it out: header, directory, tables at multiples of four bytes. */
function woff(tables: Table[]): Buffer {
  const header = Buffer.alloc(44);
  header.write('wOFF', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt16BE(tables.length, 12);
  const directory = Buffer.alloc(tables.length * 20);
  const bodies: Buffer[] = [];
  let offset = 44 + directory.length;
  tables.forEach(({ tag, data, stored = deflateSync(data) }, index) => {
    const entry = index * 20;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(offset, entry + 4);
    directory.writeUInt32BE(stored.length, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    directory.writeUInt32BE(0xc0ffee00 + index, entry + 16);
    const body = Buffer.concat([stored, Buffer.alloc((4 - (stored.length % 4)) % 4)]);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([header, directory, ...bodies]);
}

function readSfntTables(sfnt: Buffer): Map<string, { checksum: number; offset: number; data: Buffer }> {
  const tables = new Map();
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const offset = sfnt.readUInt32BE(entry + 8);
    tables.set(sfnt.toString('latin1', entry, entry + 4), {
      checksum: sfnt.readUInt32BE(entry + 4),
      offset,
      data: sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12)),
    });
  }
  return tables;
}

describe('woffToSfnt', () => {
  const cmap = Buffer.from('a'.repeat(301));
  const head = Buffer.from([1, 2, 3, 4, 5]);

  it('gives each table back as it was, with its checksum', () => {
    const tables = readSfntTables(
      woffToSfnt(
        woff([
          { tag: 'cmap', data: cmap },
          { tag: 'head', data: head, stored: head },
        ]),
      ),
    );

    expect([...tables.keys()]).toEqual(['cmap', 'head']);
    expect(tables.get('cmap')?.data).toEqual(cmap);
    expect(tables.get('head')?.data).toEqual(head);
    expect(tables.get('head')?.checksum).toBe(0xc0ffee01);
  });

  it('begins every table at a multiple of four bytes', () => {
    const sfnt = woffToSfnt(
      woff([
        { tag: 'cmap', data: cmap },
        { tag: 'head', data: head, stored: head },
      ]),
    );

    for (const { offset } of readSfntTables(sfnt).values()) expect(offset % 4).toBe(0);
    expect(sfnt.length % 4).toBe(0);
  });

  it('writes the search fields for the number of tables', () => {
    const five = ['OS/2', 'cmap', 'glyf', 'head', 'name'].map((tag) => ({ tag, data: cmap }));

    const sfnt = woffToSfnt(woff(five));

    expect([sfnt.readUInt16BE(6), sfnt.readUInt16BE(8), sfnt.readUInt16BE(10)]).toEqual([64, 2, 16]);
  });

  it('refuses what is no WOFF 1.0 font', () => {
    expect(() => woffToSfnt(Buffer.from('wOF2 and some more bytes, enough for a header of the format'))).toThrow(
      'not a WOFF 1.0 font',
    );
  });

  it('refuses a font that ends inside its directory', () => {
    const whole = woff([{ tag: 'cmap', data: cmap }]);

    expect(() => woffToSfnt(whole.subarray(0, 50))).toThrow('ends inside its directory');
  });

  it('refuses a table that is shorter than it claims', () => {
    const bent = woff([{ tag: 'cmap', data: cmap }]);
    bent.writeUInt32BE(999, 44 + 12);

    expect(() => woffToSfnt(bent)).toThrow('table "cmap" has 301 bytes instead of 999');
  });
});
