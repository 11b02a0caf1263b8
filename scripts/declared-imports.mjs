/**
 * A rollup plugin that refuses an import by name which the package does not declare. The check of import directions
 * reads sources; this sees what the compiler adds as well, for example its helpers from `tslib`.
 *
 * @param {Record<string, any>} manifest the package.json
 * @returns {import('rollup').Plugin}
 */
export function declaredImports({ name, dependencies, peerDependencies }) {
  const declared = Object.keys({ ...dependencies, ...peerDependencies });
  const isDeclared = (specifier) => declared.some((known) => specifier === known || specifier.startsWith(`${known}/`));
  return {
    name: 'declared-imports',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const specifier of [...chunk.imports, ...chunk.dynamicImports]) {
          if (specifier in bundle || specifier.startsWith('node:') || isDeclared(specifier)) continue;
          this.error(`${chunk.fileName} of ${name} imports "${specifier}", which its package.json does not declare`);
        }
      }
    },
  };
}
