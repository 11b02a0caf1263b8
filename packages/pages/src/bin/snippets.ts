#!/usr/bin/env node
/**
 * `qxwq-snippets <configuration.json> <folder>`: writes the board as static HTML, for a server without any program.
 * The configuration is the one that the embed builder writes. Run it every hour, and the pages keep up.
 *
 * `qxwq-snippets --integrity <integrity.json> <address of the kit>`: prints the kit's script with the digests of all its
 * files, for a page's head.
 *
 * `qxwq-snippets --preload <preload.json> <address of the kit> <names>`: prints links by which a page fetches parts of
 * the kit together with its script.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import {
  type Digests,
  type EmbedConfiguration,
  faultsOf,
  nearestLocale,
  type PreloadParts,
  preloadTags,
  standardConfiguration,
} from '@qxwq/elements/server';
import { createClient, isApiError } from '@qxwq/sdk';
import { integrityTags } from '../integrity.js';
import { pageFiles } from '../site/files.js';

const usage = [
  'qxwq-snippets <configuration.json> <folder>',
  'qxwq-snippets --integrity <integrity.json> <address of the kit>',
  'qxwq-snippets --preload <preload.json> <address of the kit> challenge-board zh-CN …',
].join('\n');

/** Something that whoever runs the command can put right. */
class Refusal extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const [file, target, ...names] = args[0]?.startsWith('--') ? args.slice(1) : args;
  if (!file || !target) throw new Refusal(usage);
  switch (args[0]) {
    case '--integrity':
      return printIntegrity(file, target);
    case '--preload':
      if (names.length === 0) throw new Refusal(usage);
      return printPreload(file, target, names);
    default:
      return writePages(file, target);
  }
}

async function printIntegrity(file: string, kit: string): Promise<void> {
  const { html, source } = integrityTags((await readJson(file)) as Digests, kit);
  console.log(`${html}\n<!-- script-src 'self' ${source} -->`);
}

async function printPreload(file: string, kit: string, names: readonly string[]): Promise<void> {
  const digests = (await readJson(resolve(dirname(file), 'integrity.json'))) as Digests;
  console.log(preloadTags((await readJson(file)) as PreloadParts, kit, names, digests));
}

async function writePages(file: string, folder: string): Promise<void> {
  const configuration = await readConfiguration(file);
  const { platform, publishableKey, pages, filter, locale, theme, accent } = configuration;
  const files = pageFiles({
    client: createClient({ baseUrl: platform, ...(publishableKey ? { publishableKey } : {}) }),
    site: { name: configuration.siteName ?? new URL(pages).host },
    baseUrl: pages,
    theme: theme as 'light' | 'dark' | 'auto',
    locale: nearestLocale(locale) ?? 'zh-CN',
    ...(accent ? { accent } : {}),
    ...(filter ? { filter } : {}),
  });
  let count = 0;
  for await (const { path, content } of files) {
    await write(resolve(folder), path, content);
    count += 1;
  }
  console.log(`${count} files · ${folder}`);
}

async function readConfiguration(file: string): Promise<EmbedConfiguration & { readonly siteName?: string }> {
  const configuration = { ...standardConfiguration, ...((await readJson(file)) as Partial<EmbedConfiguration>) };
  const faults = [...faultsOf(configuration), ...(configuration.pages ? [] : ['pages'])];
  if (faults.length > 0) throw new Refusal(`${file}: cannot be used as it is: ${faults.join(', ')}`);
  return configuration;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Refusal(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Readers get the old page or the new one, never half of one. */
async function write(folder: string, path: string, content: string): Promise<void> {
  const target = resolve(folder, path);
  if (!target.startsWith(folder + sep)) throw new Error(`${path} leads out of the folder`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, content);
  await rename(`${target}.new`, target);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(
    error instanceof Refusal || isApiError(error) || error instanceof TypeError ? (error as Error).message : error,
  );
  process.exitCode = 1;
});
