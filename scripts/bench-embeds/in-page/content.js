import { rowOf, stateLabel } from './rows.js';

/** Asks the API as our board does: rows, and how many there are in each state. Every contender but ours shares it. */
export async function ask({ q = '', state = '' } = {}) {
  const said = new URLSearchParams({ key: document.documentElement.dataset.key });
  if (q) said.set('q', q);
  if (state) said.set('state', state);
  const get = async (path, more = '') => (await fetch(`/v1/${path}?${said}${more}`)).json();
  const [page, counts] = await Promise.all([get('challenges', '&limit=20'), get('challenge-facets')]);
  return {
    rows: page.items.map(rowOf),
    states: counts.facets.state.map(({ value, count }) => ({ value, count, label: stateLabel(value) })),
  };
}

/** Calls after a pause in what somebody types. */
export function afterPause(call, wait = 250) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, wait);
  };
}
