import { mockPlatform } from '@qxwq/mock';
import { createClient } from '@qxwq/sdk';
import { createLightClient } from '@qxwq/sdk/light';
import { callsInMemory } from './calls-in-memory.js';
import { callsOverHttp, type HttpPlatform } from './calls-over-http.js';
import { checkedAnswers } from './checked-answers.js';
import { oneOperation } from './one-operation.js';

/** A test that runs wherever there is `fetch`: it settles when it passes, and rejects when it fails. */
export interface RuntimeTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** A group of tests by name. */
export type Tests = Readonly<Record<string, () => Promise<void>>>;

/**
 * What the client promises in every runtime. The platform is the mock, in memory; where the runtime can reach a server
 * of this machine, also over HTTP.
 */
export const suite = (http?: HttpPlatform): RuntimeTest[] => [
  ...named('createClient', callsInMemory(createClient)),
  ...named('createLightClient', callsInMemory(createLightClient)),
  ...named('createClient', checkedAnswers(mockPlatform)),
  ...named('one operation of core', oneOperation),
  ...(http ? named('createClient over HTTP', callsOverHttp(createClient, http)) : []),
  ...(http ? named('createLightClient over HTTP', callsOverHttp(createLightClient, http)) : []),
];

export const named = (group: string, tests: Tests): RuntimeTest[] =>
  Object.entries(tests).map(([name, run]) => ({ name: `${group}: ${name}`, run }));
