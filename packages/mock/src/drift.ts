/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Codes that a newer platform might know, in the places where the contract leaves lists open. */
const newCodes: Readonly<Record<string, Json>> = {
  programme: 'next-programme',
  tier: 'next-tier',
  ipOwnership: 'next-ownership',
  cooperationModes: ['cooperative', 'next-mode'],
  scopes: ['bids:read', 'next:scope'],
};

/** The unknown code that fits in place of this member, if it is a code or a list of codes. */
function newCodeFor(name: string, member: Json): Json | undefined {
  const code = newCodes[name];
  const isCode = Array.isArray(member) ? typeof member[0] === 'string' : typeof member === 'string';
  return isCode && Array.isArray(code) === Array.isArray(member) ? code : undefined;
}

/** The answer as a newer platform might give it: every record has a field more, and open lists have unknown codes. */
export function drifted(value: Json): Json {
  if (Array.isArray(value)) return value.map(drifted);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]) => [name, newCodeFor(name, member) ?? drifted(member)]);
  // Records have an id; maps, whose keys mean something, have none.
  const added = 'id' in value || 'items' in value ? { addedLater: { since: '9.0' } } : {};
  return { ...Object.fromEntries(members), ...added };
}

/** The answer with required fields missing, in its records too. */
export function broken(value: Json): Json {
  if (Array.isArray(value)) return value.map(broken);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([name]) => !['id', 'title', 'nextCursor', 'name', 'version'].includes(name),
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, broken(member)]));
}

/** The list without its items. */
export function emptied(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const total = { value: 0, capped: false };
  if (Array.isArray(value.items))
    return { ...value, items: [], ...('total' in value ? { nextCursor: null, total } : {}) };
  if ('facets' in value && value.facets !== null) {
    return { total, facets: Object.fromEntries(Object.keys(value.facets as object).map((facet) => [facet, []])) };
  }
  return value;
}
