import { chromium } from './chromium.js';
import type { Engine } from './engine.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

const engines: Readonly<Record<string, Engine>> = { chromium, firefox, webkit };

/** The engine that this run is about: `npm run test:hosts -- firefox`. */
export const engine: Engine = engineNamed(process.env.QXWQ_ENGINE ?? 'chromium');

function engineNamed(name: string): Engine {
  const found = engines[name];
  if (!found) throw new RangeError(`There is no engine "${name}". Engines: ${Object.keys(engines).join(', ')}`);
  return found;
}
