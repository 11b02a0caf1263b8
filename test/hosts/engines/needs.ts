import { test } from 'vitest';
import type { Ability } from './engine.js';
import { engine } from './index.js';

/** A test that not every engine can do; where it cannot, it is skipped, with a line that says why. */
export function testWith(ability: Ability, name: string, body: () => Promise<void>, timeout?: number): void {
  const missing = engine.cannot[ability];
  if (missing) console.log(`skipped in ${engine.name}: "${name}" needs ${missing}`);
  test.skipIf(missing)(name, body, timeout);
}
