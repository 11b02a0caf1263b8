import { join } from 'node:path';
import ts from 'typescript';
import { entries, packages, root } from '../workspaces.mjs';

/** The packages whose exports other people's programs name. */
export const PUBLIC = ['@qxwq/dictionaries', '@qxwq/contract', '@qxwq/sdk', '@qxwq/elements', '@qxwq/mock'];

/** @typedef {Record<string, Record<string, 'value' | 'type'>>} Exports by entry, then by name */

/** @returns {Exports} what each public entry exports, read from its source */
export function exportsNow() {
  const found = packages()
    .filter(({ name }) => PUBLIC.includes(name))
    .flatMap((workspace) =>
      entries(workspace).map(({ subpath, source }) => ({ entry: join(workspace.name, subpath), source })),
    );
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    found.map(({ source }) => source),
    { ...options, noEmit: true, customConditions: ['qxwq-src'] },
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    found.map(({ entry, source }) => {
      const file = program.getSourceFile(source);
      const module = file && checker.getSymbolAtLocation(file);
      const names = (module ? checker.getExportsOfModule(module) : [])
        .map((symbol) => /** @type {const} */ ([symbol.name, kindOf(symbol, checker)]))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [entry, Object.fromEntries(names)];
    }),
  );
}

function kindOf(symbol, checker) {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const onlyType = symbol.declarations?.some((one) => ts.isExportSpecifier(one) && ts.isTypeOnlyExportDeclaration(one));
  return target.flags & ts.SymbolFlags.Value && !onlyType ? 'value' : 'type';
}

/** @param {Exports} before @param {Exports} after @returns {Map<string, string[]>} faults by package */
export function compareExports(before, after) {
  const faults = new Map();
  for (const [entry, names] of Object.entries(before)) {
    const lines = after[entry]
      ? Object.entries(names).flatMap(([name, kind]) => {
          const now = after[entry]?.[name];
          if (!now) return [`${entry} no longer exports ${name}`];
          return kind === 'value' && now === 'type' ? [`${entry} exports ${name} as a type only`] : [];
        })
      : [`the entry ${entry} is gone`];
    const name = entry.split('/', 2).join('/');
    if (lines.length > 0) faults.set(name, [...(faults.get(name) ?? []), ...lines]);
  }
  return faults;
}
