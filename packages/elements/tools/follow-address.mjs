/**
 * Lets parts of the bundle that were fetched by another address take along what they stand on.
 *
 * Where a browser remembers that a file could not be fetched, another fragment makes another module of it; but its
 * imports would lead to the files that are remembered as failed. So the chunks that come only with `root` import each
 * other by the fragment by which they themselves were asked for. What was there before, with all its state, stays one.
 *
 * An import that fails names the chunk that asked, and so in the end the root, which is what can be asked for again.
 *
 * Chunks that wait for others must be asked for by one chunk each: WebKit takes a module for done that a second one asks
 * for while it still waits (bug 242740). `ground` names what several stand on; it keeps its address, and so comes anew
 * only with the page.
 *
 * @param {string} root name of the chunk that is fetched on demand
 * @param {{ ground?: readonly string[] }} [options] names of chunks
 * @returns {import('rollup').Plugin}
 */
export function followAddress(root, { ground = [] } = {}) {
  return {
    name: 'follow-address',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const all = Object.values(chunks);
      const late = comingOnlyWith(root, all);
      const isGround = (file) => all.some((chunk) => chunk.fileName === file && ground.includes(chunk.name));
      const isFollower = (file) => late.has(file) && !isGround(file);
      if (!isFollower(fileName)) return null;
      const imports = this.parse(code).body.filter(({ source }) => source && late.has(fileOf(source)));
      if (!imports.some(({ source }) => isFollower(fileOf(source)))) return null;
      const rest = imports.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
      return { code: following(imports, isFollower) + rest, map: null };
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

/** The same names, imported and exported, all at once; of followers by the fragment of the chunk that they stand in. */
function following(imports, isFollower) {
  const exported = [];
  const names = new Map(imports.map(({ source }) => [source.value, []]));
  imports.forEach(({ type, source, specifiers }, index) => {
    for (const [place, specifier] of specifiers.entries()) {
      const bindings = names.get(source.value);
      if (specifier.type === 'ImportSpecifier') bindings.push(`${nameOf(specifier.imported)}:${specifier.local.name}`);
      else if (specifier.type === 'ExportSpecifier') {
        const local = `follow$${index}$${place}`;
        exported.push(`${local} as ${nameOf(specifier.exported)}`);
        bindings.push(`${nameOf(specifier.local)}:${local}`);
      } else throw new Error(`follow-address: ${type} is not provided for`);
    }
  });
  const calls = [...names.keys()].map(
    (file) => `import(${JSON.stringify(file)}${isFollower(fileOf({ value: file })) ? '+follow$' : ''})`,
  );
  return [
    'const follow$=new URL(import.meta.url).hash,',
    `[${[...names.values()].map((bindings) => `{${bindings}}`)}]=await Promise.all([${calls}])`,
    '.catch(()=>{throw new TypeError(import.meta.url)});',
    exported.length > 0 ? `export{${exported}};\n` : '\n',
  ].join('');
}

const nameOf = ({ name, value }) => name ?? JSON.stringify(value);
