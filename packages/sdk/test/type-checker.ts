import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file that is not there, beside the client's sources, and how the compiler is to read it: as this repository does. */
function virtualFile(text: string) {
  const name = `${root}packages/sdk/src/virtual-example.ts`;
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const base = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile).config;
  const shared = ts.convertCompilerOptionsFromJson(base.compilerOptions, root).options;
  return {
    name,
    options: { ...shared, ...options, incremental: false, noEmit: true } satisfies ts.CompilerOptions,
    fileExists: (file: string) => file === name || ts.sys.fileExists(file),
    readFile: (file: string) => (file === name ? text : ts.sys.readFile(file)),
  };
}

/** What the compiler says about a program of one file, and how much work its types were. */
export function checkTypes(text: string): { faults: string[]; instantiations: number } {
  const { name, options, fileExists, readFile } = virtualFile(text);
  const host = { ...ts.createCompilerHost(options), fileExists, readFile };
  host.getSourceFile = (file, languageVersion) => {
    const content = readFile(file);
    return content === undefined ? undefined : ts.createSourceFile(file, content, languageVersion);
  };
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  const faults = program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return { faults, instantiations: program.getInstantiationCount() };
}

/** What an editor shows where the pointer rests: `at(word)` on the first place where the word stands. */
export function editorFor(text: string) {
  const { name, options, fileExists, readFile } = virtualFile(text);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [name],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const content = readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists,
    readFile,
    directoryExists: ts.sys.directoryExists,
  });
  return {
    at(word: string) {
      const info = service.getQuickInfoAtPosition(name, text.indexOf(word));
      return {
        signature: ts.displayPartsToString(info?.displayParts),
        documentation: ts.displayPartsToString(info?.documentation),
      };
    },
  };
}
