/**
 * State in the page's address, under one prefix. The page's other parameters stay as they are, byte for byte: they
 * belong to somebody else and may not even be UTF-8.
 */
export type UrlState = Readonly<Record<string, readonly string[]>>;

/** The values under `prefix` in a query string (`?qx-q=…`), by their names without it. */
export function readUrlState(search: string, prefix: string): UrlState {
  const state: Record<string, string[]> = {};
  for (const pair of pairsOf(search)) {
    const name = nameOf(pair);
    if (!name?.startsWith(prefix)) continue;
    const [value] = [...new URLSearchParams(pair).values()];
    const own = name.slice(prefix.length);
    state[own] = [...(state[own] ?? []), value ?? ''];
  }
  return state;
}

/** The query string with everything under `prefix` replaced by `state`. */
export function writeUrlState(search: string, prefix: string, state: UrlState): string {
  const others = pairsOf(search).filter((pair) => !nameOf(pair)?.startsWith(prefix));
  const own = new URLSearchParams(
    Object.entries(state).flatMap(([name, values]) => values.map((value) => [prefix + name, value])),
  ).toString();
  const all = own ? [...others, own] : others;
  return all.length > 0 ? `?${all.join('&')}` : '';
}

/** Puts the state into the address bar without a new entry in the history, and without touching the host's entry. */
export function showUrlState(prefix: string, state: UrlState): void {
  const search = writeUrlState(location.search, prefix, state);
  if (search === location.search) return;
  try {
    // In full: a path alone would be taken from the page's `<base href>`.
    history.replaceState(history.state, '', `${location.href.split(/[?#]/, 1)[0]}${search}${location.hash}`);
  } catch {
    // Sandboxed frames and pages in a great hurry are refused; the board works without.
  }
}

const pairsOf = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean);

function nameOf(pair: string): string | undefined {
  try {
    return decodeURIComponent((pair.split('=', 1)[0] ?? '').replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
