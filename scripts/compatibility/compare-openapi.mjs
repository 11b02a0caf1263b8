/**
 * What a program that was written for one OpenAPI document would miss in another. Only what the contract uses is
 * compared: paths, parameters, JSON bodies, answers of success; references are followed.
 *
 * An answer may gain fields and lose none; a request may gain optional parts only; an enum may grow and not shrink.
 *
 * @param {any} before @param {any} after
 * @returns {string[]} a line each, with its place
 */
export function compareOpenApi(before, after) {
  const faults = [];
  for (const [name, old] of Object.entries(operationsOf(before))) {
    const now = operationsOf(after)[name];
    if (!now) faults.push(`${name}: the operation is gone`);
    else faults.push(...compareOperation(old, now, before, after).map((fault) => `${name}: ${fault}`));
  }
  return [...new Set(faults)];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function operationsOf(document) {
  return Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => [`${method.toUpperCase()} ${path}`, item[method]]),
    ),
  );
}

function compareOperation(old, now, before, after) {
  const faults = [];
  if (old.operationId !== now.operationId) faults.push(`its name ${old.operationId} is now ${now.operationId}`);
  const compare = (was, is, place, sent) => compareSchema(was, is, { before, after, sent, seen: new Set() }, place);
  const [had, has] = [
    [old, before],
    [now, after],
  ].map(([operation, document]) => new Map(parametersOf(operation, document)));
  for (const [name, parameter] of had) {
    const same = has.get(name);
    if (!same) faults.push(`parameter ${name} is gone`);
    else {
      if (same.required && !parameter.required) faults.push(`parameter ${name} became required`);
      faults.push(...compare(parameter.schema, same.schema, `parameter ${name}`, true));
    }
  }
  for (const [name, { required }] of has) {
    if (required && !had.has(name)) faults.push(`parameter ${name} is new and required`);
  }
  if (now.requestBody?.required && !old.requestBody?.required) faults.push('the body became required');
  faults.push(...compare(jsonOf(old.requestBody, before), jsonOf(now.requestBody, after), 'body', true));
  for (const [status, answer] of Object.entries(old.responses).filter(([status]) => status.startsWith('2'))) {
    const same = now.responses[status];
    if (!same) faults.push(`answer ${status} is gone`);
    else faults.push(...compare(jsonOf(answer, before), jsonOf(same, after), `answer ${status}`, false));
  }
  return faults;
}

const parametersOf = ({ parameters = [] }, document) =>
  parameters.map((one) => follow(one, document)).map((one) => [`${one.in}.${one.name}`, one]);

const jsonOf = (part, document) => follow(part, document)?.content?.['application/json']?.schema;

function compareSchema(oldSchema, newSchema, { before, after, sent, seen }, place) {
  const key = `${oldSchema?.$ref} ${newSchema?.$ref}`;
  // A schema that holds itself, or that was compared already on this way.
  if (oldSchema?.$ref && seen.has(key)) return [];
  const context = { before, after, sent, seen: new Set([...seen, key]) };
  const was = follow(oldSchema, before);
  const is = follow(newSchema, after);
  if (!was) return [];
  if (!is) return [`${place} is gone`];
  const faults = [];
  const lost = typesOf(sent ? was : is).filter((type) => !typesOf(sent ? is : was).includes(type));
  if (lost.length > 0) faults.push(`${place} ${sent ? 'no longer takes' : 'may now be'} ${lost.join(', ')}`);
  const codes = (was.enum ?? []).filter((code) => is.enum && !is.enum.includes(code));
  if (codes.length > 0) faults.push(`${place} lost the values ${codes.join(', ')}`);
  if (sent && is.enum && !was.enum) faults.push(`${place} takes only certain values now`);
  for (const [name, schema] of Object.entries(was.properties ?? {})) {
    const same = is.properties?.[name];
    if (!same) faults.push(`${place}.${name} is gone`);
    else faults.push(...compareSchema(schema, same, context, `${place}.${name}`));
  }
  const [requiredBefore, requiredNow] = [was.required ?? [], is.required ?? []];
  const changed = sent
    ? requiredNow.filter((name) => !requiredBefore.includes(name))
    : requiredBefore.filter((name) => is.properties?.[name] && !requiredNow.includes(name));
  for (const name of changed) faults.push(`${place}.${name} ${sent ? 'became required' : 'may now be missing'}`);
  if (was.items && is.items) faults.push(...compareSchema(was.items, is.items, context, `${place}[]`));
  const [variantsBefore, variantsNow] = [variantsOf(was), variantsOf(is)];
  if (variantsNow.length < variantsBefore.length) faults.push(`${place} has fewer variants`);
  variantsBefore.forEach((variant, index) => {
    if (variantsNow[index]) faults.push(...compareSchema(variant, variantsNow[index], context, place));
  });
  return faults;
}

const typesOf = ({ type }) => (type === undefined ? [] : [type].flat());
const variantsOf = ({ anyOf, oneOf, allOf }) => anyOf ?? oneOf ?? allOf ?? [];

function follow(value, document) {
  if (!value?.$ref) return value;
  const parts = value.$ref.replace('#/', '').split('/');
  return follow(
    parts.reduce((inner, part) => inner?.[part.replaceAll('~1', '/').replaceAll('~0', '~')], document),
    document,
  );
}
