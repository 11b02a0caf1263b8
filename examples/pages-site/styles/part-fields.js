import { h } from './dom.js';

const trial = new CSSStyleSheet();

/** Whether the browser knows every declaration. @param {string} text */
function isKnown(text) {
  if (/[{}]|\/\*/.test(text)) return false;
  return text
    .split(/;|\n/)
    .filter((line) => line.trim())
    .every((line) => {
      trial.replaceSync(`x { ${line} }`);
      return trial.cssRules[0]?.style.length > 0;
    });
}

/**
 * A row for every part of an element: what it is, and declarations for it.
 *
 * @param {{ parts: readonly { name: string, description: string }[], written: ReadonlyMap<string, string>, m: Record<string, any>,
 *   change: (name: string, text: string) => void, point: (name: string | undefined) => void }} options
 */
export const partFields = ({ parts, ...options }) =>
  h('ul', { class: 'fields' }, ...parts.map((part) => partRow(part, options)));

function partRow({ name, description }, { written, m, change, point }) {
  const [hint, fault] = [`hint-part-${name}`, `fault-part-${name}`];
  const message = h('p', { id: fault, class: 'fault', role: 'alert' });
  const field = h('textarea', {
    rows: 1,
    spellcheck: 'false',
    'aria-label': m.declarations(name),
    'aria-describedby': `${hint} ${fault}`,
    onfocus: () => point(name),
    onblur: () => point(undefined),
    oninput: () => {
      const known = isKnown(field.value);
      message.textContent = known ? '' : m.invalid;
      field.setAttribute('aria-invalid', String(!known));
      if (known) change(name, field.value.trim());
    },
  });
  field.value = written.get(name) ?? '';
  return h('li', {}, h('code', {}, name), h('p', { id: hint, class: 'hint' }, m.describe(description)), field, message);
}
