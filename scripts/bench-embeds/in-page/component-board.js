import { afterPause, ask } from './content.js';
import { escaped } from './rows.js';

/**
 * A board of a component library's cards, fields and badges.
 *
 * @param {string} prefix of its elements: `sl` or `wa`
 */
export function componentBoard(prefix) {
  const [search, states, list] = ['search', 'states', 'list'].map((id) => document.getElementById(id));
  const show = async () => {
    const { rows, states: counts } = await ask({ q: search.value ?? '', state: states.value ?? '' });
    list.innerHTML = rows.map((row) => card(prefix, row)).join('');
    if (states.childElementCount > 1) return;
    const options = counts.map(
      ({ value, count, label }) => `<${prefix}-option value="${value}">${label}（${count}）</${prefix}-option>`,
    );
    states.insertAdjacentHTML('beforeend', options.join(''));
  };
  // Shoelace names its events apart, Web Awesome uses the page's own names.
  const event = (name) => (prefix === 'sl' ? `sl-${name}` : name);
  search.addEventListener(event('input'), afterPause(show));
  states.addEventListener(event('change'), show);
  return show();
}

const card = (prefix, { title, organisation, summary, amount, deadline, state }) => `<li>
  <${prefix}-card class="row"><div slot="header"><h2><a href="#">${escaped(title)}</a></h2></div>
    <p>${escaped(organisation)}</p><p>${escaped(summary)}</p>
    <p class="facts"><b>${amount}</b> <span>${deadline}</span> <${prefix}-badge>${state}</${prefix}-badge></p>
  </${prefix}-card></li>`;
