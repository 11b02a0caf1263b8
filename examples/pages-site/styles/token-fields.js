import { toHex } from './colours.js';
import { h } from './dom.js';

/** Which of CSS's properties takes such a value, so that the browser can say whether it knows it. */
const TAKEN_BY = {
  'title-font': 'font-family',
  font: 'font-family',
  'font-size': 'font-size',
  radius: 'border-radius',
  'rule-size': 'border-top-width',
};

/**
 * A row for every token: what it is for, its value, a way back.
 *
 * @param {{ tokens: readonly { name: string, description: string }[], m: Record<string, any>,
 *   change: (name: string, value: string | undefined) => void }} options `undefined` takes a change back
 */
export function tokenFields({ tokens, m, change }) {
  const rows = tokens.map((token) => tokenRow(token, m, change));
  return {
    list: h('ul', { class: 'fields' }, ...rows.map(({ row }) => row)),
    clear() {
      for (const { clear } of rows) clear();
    },
    /** @param {(name: string) => string} valueNow what holds now @param {ReadonlyMap<string, string>} changed */
    refresh(valueNow, changed) {
      for (const { name, refresh } of rows) refresh(valueNow(name.replace('--qxwq-', '')), changed.get(name));
    },
  };
}

function tokenRow({ name, description }, m, change) {
  const short = name.replace('--qxwq-', '');
  const property = TAKEN_BY[short] ?? 'color';
  const [hint, fault] = [`hint-${short}`, `fault-${short}`];
  const message = h('p', { id: fault, class: 'fault', role: 'alert' });
  const field = h('input', {
    id: `token-${short}`,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': `${hint} ${fault}`,
    oninput: () => take(field.value.trim()),
  });
  const picker =
    property === 'color' &&
    h('input', { type: 'color', 'aria-label': m.pick(name), oninput: () => take(picker.value) });
  const clear = () => {
    field.value = '';
    take('');
  };
  // The button is gone as soon as it has been pressed; readers with a keyboard go on at the field.
  const reset = () => {
    clear();
    field.focus();
  };
  const back = h('button', { type: 'button', 'aria-label': m.resetOf(name), onclick: reset }, m.reset);

  const take = (value) => {
    const known = value === '' || CSS.supports(property, value);
    message.textContent = known ? '' : m.invalid;
    field.setAttribute('aria-invalid', String(!known));
    if (known) change(name, value || undefined);
  };
  return {
    name,
    clear,
    row: h(
      'li',
      {},
      h('label', { for: `token-${short}` }, h('code', {}, name)),
      h('p', { id: hint, class: 'hint' }, m.describe(description)),
      h('div', { class: 'controls' }, ...(picker ? [picker] : []), field, back),
      message,
    ),
    refresh(now, own) {
      back.hidden = own === undefined;
      field.placeholder = now;
      // What somebody is typing stays as it is.
      if (field.getAttribute('aria-invalid') !== 'true' && field !== document.activeElement) field.value = own ?? '';
      if (picker && picker !== document.activeElement) picker.value = toHex(own ?? now) ?? '#000000';
    },
  };
}
