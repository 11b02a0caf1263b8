import { mockPlatform, type ScenarioName } from '@qxwq/mock';
import type { Client, ClientOptions } from '@qxwq/sdk';

export type MakeClient = (options: ClientOptions) => Client;

/** What shall go wrong: a scenario of the mock. */
export interface Trouble {
  readonly use?: string;
  readonly only?: string;
  readonly times?: number;
  readonly latencyMs?: number;
  readonly events?: number;
}

/** Troubles that need a socket. */
export interface LineTrouble extends Trouble {
  /** How many answers shall break off after half of their bytes. */
  readonly cutAnswers?: number;
  readonly redirect?: boolean;
}

/** A client of a platform of its own. */
export interface Connection {
  readonly client: Client;
  /** A challenge that takes bids. */
  readonly challengeId: string;
  /** How many bids the platform holds. */
  bidsThere(): Promise<number>;
  /** Lets something go wrong from now on. */
  use(trouble: Trouble): Promise<void>;
}

export type Connect<T extends Trouble = Trouble> = (
  trouble?: T,
  options?: Partial<ClientOptions>,
) => Promise<Connection>;

/** The platform is a `fetch`. */
export const inMemory =
  (makeClient: MakeClient): Connect =>
  async (trouble, options) => {
    const mock = mockPlatform();
    const use = async ({ use, ...more }: Trouble) => {
      if (use) mock.use(use as ScenarioName, more);
    };
    await use(trouble ?? {});
    return {
      client: makeClient({ ...mock.connection, ...options }),
      challengeId: mock.challengeIds[0] ?? '',
      bidsThere: async () => mock.bids.length,
      use,
    };
  };

/**
 * A server of this machine (scripts/runtimes/http-platform.mjs). Each test has a platform of its own there, below a
 * path, and says what shall go wrong.
 */
export interface HttpPlatform {
  /** `http://127.0.0.1:40001` */
  readonly address: string;
}

/** The platform is a server: everything travels. */
export const overHttp =
  (makeClient: MakeClient, { address }: HttpPlatform): Connect<LineTrouble> =>
  async (trouble = {}, options = {}) => {
    const post = (path: string, body: object) => fetch(address + path, { method: 'POST', body: JSON.stringify(body) });
    const { path, publishableKey, token, challengeId } = (await (await post('/platforms', trouble)).json()) as Opened;
    const baseUrl = address + path;
    return {
      client: makeClient({ baseUrl, publishableKey, getToken: () => token, ...options }),
      challengeId,
      bidsThere: async () => ((await (await fetch(`${baseUrl}/bids-there`)).json()) as { count: number }).count,
      use: async (trouble) => void (await (await post(`${path}/troubles`, trouble)).text()),
    };
  };

interface Opened {
  readonly path: string;
  readonly publishableKey: string;
  readonly token: string;
  readonly challengeId: string;
}
