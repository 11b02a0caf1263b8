import { startPostgres } from '../../../../scripts/postgres-server.mjs';
import type { StorageOptions } from '../../src/index.js';

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

/** A real server of its own. */
export const postgresql: EngineKind = {
  name: 'PostgreSQL',
  async start() {
    const { databaseUrl, stop } = await startPostgres();
    return { storage: { databaseUrl }, stop };
  },
};

/** Every rule must hold on both. */
export const engines: readonly EngineKind[] = [pglite, postgresql];
