/**
 * An element with attributes, listeners (`onclick`) and children; what is undefined or false is left out.
 *
 * @param {string} name @param {Record<string, unknown>} [attributes] @param {...(Node | string)} children
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) element[attribute] = value;
    else if (value !== undefined && value !== false)
      element.setAttribute(attribute, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** A choice with its label. @param {string} label @param {Record<string, string>} options @param {(value: string) => void} choose */
export function choice(label, options, value, choose) {
  const select = h('select', { onchange: () => choose(select.value) });
  for (const [name, text] of Object.entries(options))
    select.append(h('option', { value: name, selected: name === value }, text));
  return h('label', {}, h('span', {}, label), select);
}

/** A switch with its label. @param {string} label @param {(on: boolean) => void} set */
export function toggle(label, set) {
  const box = h('input', { type: 'checkbox', onchange: () => set(box.checked) });
  return h('label', { class: 'toggle' }, box, h('span', {}, label));
}
