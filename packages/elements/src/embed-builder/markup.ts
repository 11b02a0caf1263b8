const signs: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const characters: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => signs[sign] ?? sign);

/** `<name a="1" b>`; attributes without a value stand alone, undefined ones are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [value === '' ? key : `${key}="${escaped(value)}"`],
  );
  return `<${[name, ...written].join(' ')}>`;
}

/** The attributes of the first tag of that name in a snippet, as `openTag` writes them; undefined without one. */
export function readTag(markup: string, name: string): ReadonlyMap<string, string> | undefined {
  const tag = new RegExp(`<${name}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*>`).exec(markup);
  if (!tag) return undefined;
  return new Map(
    Array.from((tag[1] ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, key, value]) => [
      key ?? '',
      unescaped(value ?? ''),
    ]),
  );
}

export const text = escaped;

const unescaped = (value: string): string =>
  value.replace(/&(amp|quot|lt|gt);/g, (whole, name: string) => characters[name] ?? whole);
