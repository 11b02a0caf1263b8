import { crc32 } from 'node:zlib';

const text = (content: string) => new TextEncoder().encode(content);

export const pdf = text('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
export const html = text('<!doctype html><script>alert(1)</script>\n');
export const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const exe = new Uint8Array([...text('MZ'), ...new Uint8Array(126), ...text('PE\0\0')]);
export const png = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64'),
);
export const jpeg = new Uint8Array([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0x00,
  0x10,
  ...text('JFIF\0'),
  1,
  1,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
  0xff,
  0xd9,
]);

/** An archive with stored entries (PKWARE APPNOTE 4.3): enough for a sniffer to tell what is in it. */
function archive(entries: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const shared = new DataView(new ArrayBuffer(26));
    shared.setUint16(0, 20, true);
    shared.setUint32(10, crcOf(content), true);
    shared.setUint32(14, text(content).byteLength, true);
    shared.setUint32(18, text(content).byteLength, true);
    shared.setUint16(22, text(name).byteLength, true);
    const common = new Uint8Array(shared.buffer);
    const local = join([text('PK\x03\x04'), common, text(name), text(content)]);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offset, true);
    central.push(join([text('PK\x01\x02'), new Uint8Array([20, 0]), common, new Uint8Array(tail.buffer), text(name)]));
    locals.push(local);
    offset += local.byteLength;
  }
  const directory = join(central);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, entries.length, true);
  end.setUint16(6, entries.length, true);
  end.setUint32(8, directory.byteLength, true);
  end.setUint32(12, offset, true);
  return join([...locals, directory, text('PK\x05\x06'), new Uint8Array(end.buffer)]);
}

const crcOf = (content: string): number => crc32(text(content));

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`;
const office = 'application/vnd.openxmlformats-officedocument';

export const zip = archive([['data.csv', 'a,b\n1,2\n']]);
export const docx = archive([
  ['[Content_Types].xml', contentTypes(`${office}.wordprocessingml.document.main+xml`)],
  ['word/document.xml', '<document/>'],
]);
export const xlsx = archive([
  ['[Content_Types].xml', contentTypes(`${office}.spreadsheetml.sheet.main+xml`)],
  ['xl/workbook.xml', '<workbook/>'],
]);
