import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/**
 * PGlite in the shape of a node-postgres pool, so that one dialect, and so the same SQL, serves both engines.
 * PGlite has a single connection: whoever connects owns it until release, or statements of two transactions would mix.
 */
export class PglitePool implements PostgresPool {
  private queue: Promise<void> = Promise.resolve();
  private readonly opened: Promise<PGlite>;

  /** @param dataDir Folder of the database; without it everything stays in memory. */
  constructor(dataDir?: string) {
    this.opened = PGlite.create({ ...bytesAsHex, ...(dataDir === undefined ? {} : { dataDir }) });
    // The first query reports a failure; until then nobody listens.
    this.opened.catch(() => {});
  }

  async connect(): Promise<PostgresPoolClient> {
    const engine = await this.opened;
    const turn = this.queue;
    let free = () => {};
    this.queue = new Promise((resolve) => {
      free = resolve;
    });
    await turn;
    return clientOf(engine, free);
  }

  async end(): Promise<void> {
    await this.queue;
    await (await this.opened).close();
  }
}

const BYTEA = 17;

/** PGlite's own conversion goes byte by byte through arrays, which takes minutes and gigabytes for a file of 20 MiB. */
const bytesAsHex = {
  serializers: { [BYTEA]: (bytes: Uint8Array) => `\\x${bufferOver(bytes).toString('hex')}` },
  parsers: { [BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
};

const bufferOver = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function clientOf(engine: PGlite, release: () => void): PostgresPoolClient {
  const query = async (text: unknown, parameters: readonly unknown[] = []) => {
    const { rows, command, rowCount } = await engine.query(String(text), [...parameters]);
    return { rows, command, rowCount: rowCount ?? 0 } as PostgresQueryResult<never>;
  };
  return { query: query as unknown as PostgresPoolClient['query'], release };
}
