/**
 * What a host pastes.
 *
 * @param {{ tokens: ReadonlyMap<string, string>, parts: ReadonlyMap<string, ReadonlyMap<string, string>> }} changes
 *   tokens by name, declarations by element and part
 */
export function cssText({ tokens, parts }) {
  const rules = [];
  if (tokens.size > 0)
    rules.push(
      rule(
        ':root',
        [...tokens].map(([name, value]) => `${name}: ${value}`),
      ),
    );
  for (const [element, changed] of parts) {
    for (const [part, text] of changed) rules.push(rule(`${element}::part(${part})`, declarations(text)));
  }
  return rules.join('\n\n');
}

const rule = (selector, lines) => `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}`;

/** @param {string} text as somebody has typed it */
const declarations = (text) =>
  text
    .split(/;|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
