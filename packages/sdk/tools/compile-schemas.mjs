/**
 * Writes the contract's zod schemas as calls of `src/shape.ts`. A rule that has no word there is an error that names
 * the place, so that nothing goes unchecked without anybody knowing.
 */

/** @typedef {import('zod/v4/core').$ZodType} Schema */

export class UnknownRule extends Error {}

/**
 * @param {ReadonlyMap<Schema, string>} names of the schemas that are written once and used by name
 * @returns the source of a schema, and the declarations that it needs, in an order that runs
 */
export function schemaCompiler(names) {
  /** @type {Map<string, string>} declarations by name, dependencies first */
  const declarations = new Map();
  const open = new Set();

  /** @param {Schema} schema @param {string} place @returns {string} */
  function source(schema, place) {
    const name = names.get(schema);
    if (name === undefined) return expression(schema, place);
    if (!declarations.has(name)) {
      if (open.has(schema)) throw new UnknownRule(`${place}: schemas that hold themselves have no compact form.`);
      open.add(schema);
      declarations.set(name, expression(schema, name));
      open.delete(schema);
    }
    return name;
  }

  /** @param {Schema} schema @param {string} place */
  function expression(schema, place) {
    const def = /** @type {any} */ (schema._zod.def);
    const rules = rulesOf(def, place);
    const inner = (/** @type {Schema} */ part) => source(part, place);
    switch (def.type) {
      case 'string':
        return stringSource(def, rules, place);
      case 'number':
        return numberSource(def, rules);
      case 'boolean':
        return 'boolean';
      case 'unknown':
      case 'any':
        return 'anything';
      case 'enum':
      case 'literal':
        return choiceSource(def.type === 'enum' ? Object.values(def.entries) : def.values, place);
      case 'nullable':
        return call('nullable', inner(def.innerType));
      case 'optional':
      case 'default':
      case 'prefault':
        return call('optional', inner(def.innerType));
      case 'readonly':
        return inner(def.innerType);
      case 'array':
        return call(
          'list',
          source(def.element, `${place}[]`),
          rules.max_length ?? (rules.min_length && 'Infinity'),
          rules.min_length,
        );
      case 'record':
        if (def.keyType._zod.def.type !== 'string' || def.keyType._zod.def.checks?.length) {
          throw new UnknownRule(`${place}: names of a record are any string.`);
        }
        return call('record', inner(def.valueType));
      case 'object':
        return objectSource(def, place);
      case 'union':
        return unionSource(def.options, place);
      default:
        throw new UnknownRule(`${place}: a schema of kind "${def.type}" has no compact form.`);
    }
  }

  /** @param {any} def @param {string} place */
  function objectSource(def, place) {
    const catchall = def.catchall?._zod.def.type;
    if (catchall !== undefined && catchall !== 'never' && catchall !== 'unknown') {
      throw new UnknownRule(`${place}: further fields are refused or let through; they have no schema.`);
    }
    const fields = Object.entries(def.shape).map(
      ([name, field]) =>
        `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${source(/** @type {Schema} */ (field), `${place}.${name}`)}`,
    );
    return call(catchall === 'never' ? 'strict' : 'object', fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}');
  }

  /** @param {readonly Schema[]} options @param {string} place */
  function unionSource(options, place) {
    const kinds = options.map((option) => source(option, place));
    // A list of codes that is open to further ones is any string; the list serves the types.
    const codes = kinds.includes('string') ? kinds.filter((kind) => !kind.startsWith(`${PURE}oneOf(`)) : kinds;
    const distinct = [...new Set(codes)];
    return distinct.length === 1 ? /** @type {string} */ (distinct[0]) : call('either', ...distinct);
  }

  return { source, declarations };
}

const PURE = '/*#__PURE__*/ ';

/** @param {string} name @param {...(string | number | undefined)} args */
const call = (name, ...args) => `${PURE}${name}(${args.filter((arg) => arg !== undefined).join(', ')})`;

/** @param {any} def @param {any} rules @param {string} place */
function stringSource(def, rules, place) {
  if (rules.text) return call('text', rules.text.max, rules.text.min || undefined);
  const format = def.format ? def : rules.format;
  const { min_length: min, max_length: max } = rules;
  const parts = [];
  if (min !== undefined || max !== undefined) parts.push(call('sized', max ?? 'Infinity', min));
  if (format) parts.push(formatSource(format, place));
  return parts.length > 1 ? call('both', ...parts) : (parts[0] ?? 'string');
}

/** @param {any} format @param {string} place */
function formatSource({ format, pattern, protocol, offset, local, precision }, place) {
  if (format === 'datetime' && offset && !local && precision === null) return 'instant';
  if (format === 'url' && String(protocol) === '/^https?$/') return 'webAddress';
  if (!pattern || format === 'url') throw new UnknownRule(`${place}: the format "${format}" has no compact form.`);
  // A pattern with state would remember where the last value ended.
  if (pattern.global || pattern.sticky) throw new UnknownRule(`${place}: a pattern with state.`);
  return call('matching', String(pattern));
}

/** @param {any} def @param {any} rules */
function numberSource(def, rules) {
  const base = def.format === 'safeint' ? 'int' : 'number';
  if (def.format && base === 'number') throw new UnknownRule(`A number of the format "${def.format}".`);
  const { greater_than: min, less_than: max } = rules;
  if (min === undefined && max === undefined) return base;
  return call('between', base, min ?? '-Infinity', max ?? 'Infinity');
}

/** @param {readonly unknown[]} values @param {string} place */
function choiceSource(values, place) {
  if (values.some((value) => typeof value !== 'string' || value === '' || value.includes(' '))) {
    throw new UnknownRule(`${place}: choices are words without blanks.`);
  }
  return call('oneOf', quote(values.join(' ')));
}

/** Facts of the checks that are attached to a schema, by kind. @param {any} def @param {string} place */
function rulesOf(def, place) {
  /** @type {Record<string, any>} */
  const rules = {};
  for (const check of def.checks ?? []) {
    const rule = check._zod.def;
    if (rule.check === 'overwrite') rules.overwrite = true;
    else if (rule.check === 'custom' && rule.textLength) rules.text = rule.textLength;
    else if (rule.check === 'string_format' && !rules.format) rules.format = rule;
    else if (rule.check === 'min_length') rules.min_length = rule.minimum;
    else if (rule.check === 'max_length') rules.max_length = rule.maximum;
    else if ((rule.check === 'greater_than' || rule.check === 'less_than') && rule.inclusive)
      rules[rule.check] = rule.value;
    else throw new UnknownRule(`${place}: the rule "${rule.check}" has no compact form in src/shape.ts.`);
  }
  if (rules.overwrite && !rules.text) throw new UnknownRule(`${place}: a value that is changed before it is checked.`);
  return rules;
}

/** @param {string} text */
export const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
