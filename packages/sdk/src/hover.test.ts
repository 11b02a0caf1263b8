import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What an editor shows when the pointer rests on a method. */
function hover(service: ts.LanguageService, file: string, text: string, word: string) {
  const info = service.getQuickInfoAtPosition(file, text.indexOf(word) + 1);
  return {
    signature: ts.displayPartsToString(info?.displayParts),
    documentation: ts.displayPartsToString(info?.documentation),
  };
}

test('an editor shows the contract’s own words about a method, and its arguments by name', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const file = `${root}packages/sdk/src/hover-example.ts`;
  const text = `
    import { createLightClient } from './light.js';
    const client = createLightClient({ baseUrl: '' });
    client.bids.uploadAttachment('', { name: '' }, new Blob());
    client.challenges.list();
  `;
  const read = (name: string) => (name === file ? text : ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = read(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
  });

  const upload = hover(service, file, text, 'uploadAttachment');
  expect(upload.documentation).toBe('Attaches a file; its type is sniffed from the bytes.');
  expect(upload.signature).toContain('bidId: ');
  expect(upload.signature).not.toContain('args_');
  expect(hover(service, file, text, 'list()').documentation).toContain('The board (榜)');
});
