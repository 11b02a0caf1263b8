/** A piece of XML that was written here, with everything filled in escaped. */
class Xml {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const signs: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 has no way to write, not even as a reference: most control characters, halves of characters. */
const possible = (text: string): string =>
  text.toWellFormed().replace(/\p{Cc}|[\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''));

const written = (value: unknown): string => {
  if (value instanceof Xml) return String(value);
  if (Array.isArray(value)) return value.map(written).join('');
  return possible(String(value)).replace(/[<>&"']/g, (sign) => signs[sign] ?? sign);
};

export const xml = (strings: TemplateStringsArray, ...values: readonly unknown[]): Xml =>
  new Xml(strings.reduce((text, piece, index) => text + written(values[index - 1]) + piece));
