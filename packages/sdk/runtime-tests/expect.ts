/** What the suite may expect. No assertion library: every runtime would have to load it. */

/** @throws {Error} that shows both, when they differ as JSON */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${what}: is ${is}, should be ${should}`);
}

/** @throws {Error} when it does not hold */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

/** @returns what the call failed with, by the name that it bears @throws {Error} when it succeeds or fails otherwise */
export async function failure(call: PromiseLike<unknown>, name: string): Promise<Error> {
  const outcome = await Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  if (outcome?.name !== name) throw new Error(`failed with ${outcome?.name ?? 'nothing'}, should fail with ${name}`);
  return outcome;
}
