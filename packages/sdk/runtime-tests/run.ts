import type { HttpPlatform } from './connect.js';
import { serverEntry } from './server-entry.js';
import { named, suite } from './suite.js';

/** How one test went; without `error` it passed. */
export interface Result {
  readonly name: string;
  readonly error?: string;
}

const TEST_MS = 20_000;

/** Runs the whole suite as a server-side runtime has it, one test after the other. */
export async function runAll(http: HttpPlatform | undefined): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, run } of [...suite(http), ...named('server', serverEntry)]) {
    const error = await within(TEST_MS, run()).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
    );
    results.push(error === undefined ? { name } : { name, error });
  }
  return results;
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
