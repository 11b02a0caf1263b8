import { mockPlatform } from '@qxwq/mock';
import { createClient } from '@qxwq/sdk';
import { createLightClient } from '@qxwq/sdk/light';
import { callsInMemory } from './calls-in-memory.js';
import { callsOverHttp } from './calls-over-http.js';
import { checkedAnswers } from './checked-answers.js';
import { type Connect, type HttpPlatform, inMemory, type MakeClient, overHttp } from './connect.js';
import { liveStreams } from './live-streams.js';
import { oneOperation } from './one-operation.js';
import { uploadsInParts } from './uploads-in-parts.js';
import { webhooks } from './webhooks.js';

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
  ...named('webhooks', webhooks),
  ...longCalls('createClient', inMemory(createClient)),
  ...longCalls('createLightClient', inMemory(createLightClient)),
  ...(http
    ? [...travelling('createClient', createClient, http), ...travelling('createLightClient', createLightClient, http)]
    : []),
];

/** What goes on over several lines. */
const longCalls = (client: string, connect: Connect): RuntimeTest[] => [
  ...named(`live streams of ${client}`, liveStreams(connect)),
  ...named(`uploads in parts by ${client}`, uploadsInParts(connect)),
];

function travelling(client: string, makeClient: MakeClient, http: HttpPlatform): RuntimeTest[] {
  const connect = overHttp(makeClient, http);
  return [
    ...named(`${client} over HTTP`, callsOverHttp(makeClient, connect)),
    ...longCalls(`${client} over HTTP`, connect),
  ];
}

export const named = (group: string, tests: Tests): RuntimeTest[] =>
  Object.entries(tests).map(([name, run]) => ({ name: `${group}: ${name}`, run }));
