let codes: Map<string, readonly number[]> | undefined;

/** GBK as old campus sites save their pages. Node only decodes it, so the table is read backwards. */
export function encodeGbk(text: string): Buffer {
  codes ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const known = codes.get(character);
    if (known) bytes.push(...known);
    else if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else throw new RangeError(`GBK has no "${character}".`);
  }
  return Buffer.from(bytes);
}

function readTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = [lead, trail];
      const character = decoder.decode(Uint8Array.from(pair));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, pair);
    }
  }
  return table;
}
