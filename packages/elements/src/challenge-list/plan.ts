import { safeUrl } from '../core/safe-url.js';
import { warnOnce } from '../core/warn-once.js';
import { formats } from './formats.js';
import { isThere, namedScope, type Scope } from './scope.js';

/** What has to be done with one element of a template. */
export interface Plan {
  /** Whether the element stays. */
  readonly keep: boolean;
  /** The element is repeated, once in each of these scopes. Nothing else is planned then. */
  readonly each?: readonly Scope[];
  /** Replaces what the element contains. */
  readonly text?: string;
  /** Attributes to set, in their order. */
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Attributes to take away. */
  readonly remove: readonly string[];
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Attributes that data may fill. None of them runs anything; `href` is checked besides. */
const FILLABLE = /^(?:href|class|id|title|alt|datetime|value|min|max|lang|dir|label|(?:aria|data)-[a-z0-9-]+)$/;
/** Elements that `href` makes links of; on others it would load something. */
const LINKS = new Set(['a', 'area']);

const DROPPED: Plan = { keep: false, set: [], remove: [] };

/**
 * Reads the bindings of one element: a pure function of its name, its attributes and the data. The browser applies the
 * plan to the page, a server to parsed markup, so both show the same.
 *
 * There are no expressions: a binding names a value, and that is all it can do.
 */
export function planOf(element: string, attributes: Iterable<Attribute>, scope: Scope): Plan {
  // A script that is copied into the page would run once for every row.
  if (element === 'script') return DROPPED;
  const bindings = new Map<string, string>();
  for (const { name, value } of attributes) {
    // What a press on the element does is read when it is pressed.
    if (/^data-qx(?:-|$)/.test(name) && name !== 'data-qx-action') bindings.set(name, value.trim());
  }
  if (bindings.size === 0) return { keep: true, set: [], remove: [] };
  const read = readerOf(scope);

  const condition = bindings.get('data-qx-if');
  if (condition !== undefined && !read.isThere(condition)) return DROPPED;
  const exception = bindings.get('data-qx-unless');
  if (exception !== undefined && read.isThere(exception)) return DROPPED;

  const list = bindings.get('data-qx-each');
  if (list !== undefined) {
    const each = read.list(list).map((item) => namedScope({ item }, scope.speaker, scope));
    return { keep: true, each, set: [], remove: ['data-qx-if', 'data-qx-unless', 'data-qx-each'] };
  }

  const name = bindings.get('data-qx');
  const text = name === undefined || element === 'style' ? undefined : read.text(name, bindings.get('data-qx-format'));
  return {
    keep: true,
    ...(text === undefined ? {} : { text }),
    set: [...attributesOf(element, bindings, read)],
    remove: [...bindings.keys()],
  };
}

function* attributesOf(element: string, bindings: ReadonlyMap<string, string>, read: Reader) {
  for (const [binding, name] of bindings) {
    const target = binding === 'data-qx-href' ? 'href' : binding.startsWith('data-qx-attr-') ? binding.slice(13) : '';
    if (!target) continue;
    if (!FILLABLE.test(target) || target.startsWith('data-qx') || (target === 'href' && !LINKS.has(element))) {
      warnOnce(`the attribute "${target}" of <${element}> cannot be filled (${binding}).`);
      continue;
    }
    // Only the page's own addresses become links: a title that reads like an address must not lead anybody away.
    if (target === 'href' && name !== 'url') {
      warnOnce(`only "url" can become a link (${binding}).`);
      continue;
    }
    const value = read.attribute(name, bindings.get(`data-qx-format-${target}`));
    const safe = target === 'href' ? safeUrl(value) : value;
    if (safe !== undefined) yield [target, safe] as const;
  }
}

interface Reader {
  isThere(name: string): boolean;
  list(name: string): readonly string[];
  text(name: string, format: string | undefined): string | undefined;
  attribute(name: string, format: string | undefined): string | undefined;
}

/** Reads values by name and says once which names do not exist; the element is then left as the team wrote it. */
function readerOf(scope: Scope): Reader {
  const known = (name: string) => {
    if (scope.has(name)) return true;
    warnOnce(`there is no "${name}" to bind to in <qxwq-challenge-list>.`);
    return false;
  };
  const formatted = (name: string, format: string) => {
    const apply = Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (!apply) warnOnce(`there is no format "${format}" in <qxwq-challenge-list>.`);
    return apply?.(scope.raw(name), scope.speaker);
  };
  return {
    isThere: (name) => known(name) && isThere(scope.raw(name)),
    list: (name) => {
      const value = known(name) ? scope.raw(name) : null;
      return Array.isArray(value) ? value : [];
    },
    text: (name, format) => {
      if (!known(name)) return undefined;
      return format ? formatted(name, format) : scope.words(name);
    },
    attribute: (name, format) => {
      if (!known(name)) return undefined;
      const value = scope.raw(name);
      if (format) return formatted(name, format);
      if (value === null || value === false) return undefined;
      return value === true ? '' : formatted(name, 'raw');
    },
  };
}
