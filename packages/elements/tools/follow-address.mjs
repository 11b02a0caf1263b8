/**
 * Lets parts of the bundle that were fetched by another address take along what they stand on.
 *
 * Where a browser remembers that a file could not be fetched, another fragment makes another module of it; but its
 * imports would lead to the files that are remembered as failed. So the chunks that come only with `root` import each
 * other by the fragment by which they themselves were asked for. What was there before, with all its state, stays one.
 *
 * An import that fails names the chunk that asked, and so in the end the root, which is what can be asked for again.
 *
 * @param {string} root name of the chunk that is fetched on demand
 * @returns {import('rollup').Plugin}
 */
export function followAddress(root) {
  return {
    name: 'follow-address',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const followers = comingOnlyWith(root, Object.values(chunks));
      if (!followers.has(fileName)) return null;
      const bound = this.parse(code).body.filter(({ source }) => source && followers.has(fileOf(source)));
      if (bound.length === 0) return null;
      const rest = bound.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
      return { code: following(bound) + rest, map: null };
    },
  };
}

/** Files of the chunks that nobody has asked for before the root is. */
function comingOnlyWith(root, chunks) {
  const chunk = chunks.find(({ name }) => name === root);
  if (!chunk) return new Set();
  const byFile = new Map(chunks.map((each) => [each.fileName, each]));
  const askers = chunks.filter(({ dynamicImports }) => dynamicImports.includes(chunk.fileName));
  const before = new Set(askers.flatMap((asker) => [...closure(asker, byFile)]));
  return new Set([...closure(chunk, byFile)].filter((file) => !before.has(file)));
}

function closure({ fileName, imports }, byFile, found = new Set()) {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const file of imports) if (byFile.has(file)) closure(byFile.get(file), byFile, found);
  return found;
}

const fileOf = ({ value }) => value.replace(/^\.\//, '');

/** The same names, imported and exported, by the fragment of the chunk that they stand in. */
function following(bound) {
  const exported = [];
  const names = bound.map(({ type, specifiers }, index) => {
    const bindings = specifiers.map((specifier, place) => {
      if (specifier.type === 'ImportSpecifier') return `${nameOf(specifier.imported)}:${specifier.local.name}`;
      if (specifier.type !== 'ExportSpecifier') throw new Error(`follow-address: ${type} is not provided for`);
      const local = `follow$${index}$${place}`;
      exported.push(`${local} as ${nameOf(specifier.exported)}`);
      return `${nameOf(specifier.local)}:${local}`;
    });
    return `{${bindings}}`;
  });
  const calls = bound.map(({ source }) => `import(${JSON.stringify(source.value)}+follow$)`);
  return [
    'const follow$=new URL(import.meta.url).hash,',
    `[${names}]=await Promise.all([${calls}]).catch(()=>{throw new TypeError(import.meta.url)});`,
    exported.length > 0 ? `export{${exported}};\n` : '\n',
  ].join('');
}

const nameOf = ({ name, value }) => name ?? JSON.stringify(value);
