import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The TypeScript examples of a README, each with the heading that it stands under. */
export function examplesOf(readme: URL): { heading: string; code: string }[] {
  const text = readFileSync(readme, 'utf8');
  return text.split(/^#+ /m).flatMap((section) => {
    const heading = section.split('\n', 1)[0] ?? '';
    return [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => ({ heading, code }));
  });
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/**
 * Runs an example as a module: `modules` are what it may import, `globals` what the page around it gives.
 * @returns what it exports
 */
export async function runExample(
  code: string,
  modules: Readonly<Record<string, unknown>>,
  globals: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const require = (name: string) => {
    if (!(name in modules)) throw new Error(`The example imports ${name}, which the test does not give.`);
    return modules[name];
  };
  const names = Object.keys(globals);
  const run = new AsyncFunction('require', 'exports', ...names, outputText) as (...given: unknown[]) => Promise<void>;
  const exported = {};
  await run(require, exported, ...names.map((name) => globals[name]));
  return exported;
}
