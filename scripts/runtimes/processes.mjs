import { spawn } from 'node:child_process';

/** @typedef {{ name: string, error?: string }} Result */

const SUITE_MS = 120_000;

/**
 * Runs a program whose last line are the results.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Result[]>}
 * @throws {Error} with the end of its output, when it ends otherwise or takes too long
 */
export async function runToEnd(program, args, env = {}) {
  const { child, output } = start(program, args, env);
  const timer = setTimeout(() => child.kill('SIGKILL'), SUITE_MS);
  await exitOf(child);
  clearTimeout(timer);
  const lastLine = output().trimEnd().split('\n').at(-1) ?? '';
  try {
    const results = JSON.parse(lastLine);
    if (Array.isArray(results)) return results;
  } catch {
    // Said below, with all that it wrote.
  }
  throw new Error(`ended without results (${child.exitCode ?? child.signalCode}):\n${output().slice(-3000)}`);
}

/**
 * Starts a server, asks it for the results and ends it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} address
 * @returns {Promise<Result[]>}
 */
export async function startAndAsk(program, args, address) {
  const { child, output } = start(program, args, {});
  try {
    const response = await asked(address, child, Date.now() + 15_000);
    if (!response.ok) throw new Error(`answered ${response.status}: ${await response.text()}`);
    return await response.json();
  } catch (error) {
    throw new Error(`${error.message}\n${output().slice(-3000)}`);
  } finally {
    child.kill('SIGKILL');
    await exitOf(child);
  }
}

async function asked(address, child, until) {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(SUITE_MS) });
  } catch (error) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (error.name === 'TimeoutError' || gone || Date.now() > until) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked(address, child, until);
  }
}

function start(program, args, env) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let text = '';
  const keep = (chunk) => {
    text += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('error', (error) => keep(error.message));
  return { child, output: () => text };
}

/** A program that could not be started ends as well. */
const exitOf = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once('close', () => resolve(undefined));
    return child.once('error', () => resolve(undefined));
  });
