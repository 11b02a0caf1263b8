import { join } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';
import { PglitePool } from './pglite-pool.js';
import type { Schema } from './schema.js';

/** Where the platform keeps its data. */
export type StorageOptions =
  /** Embedded PostgreSQL (PGlite) in a folder: for trying out, demos and a single department. Not safe against a power cut. */
  | { readonly dataDir: string }
  /** A PostgreSQL server, `postgres://user:password@host/database`: for production. */
  | { readonly databaseUrl: string; readonly poolSize?: number }
  /** Embedded, gone when the process ends: for tests. */
  | { readonly memory: true };

export interface OpenDatabase {
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
}

/** Opens the storage, brings its tables up to date and holds it until closed. */
export async function openDatabase(options: StorageOptions): Promise<OpenDatabase> {
  const lock = 'dataDir' in options ? await lockFolder(options.dataDir) : undefined;
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolFor(options) }) });
  const close = () => closeAll(db, lock);
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, close };
}

function poolFor(options: StorageOptions): PostgresPool {
  if ('dataDir' in options) return new PglitePool(join(options.dataDir, 'database'));
  if ('memory' in options) return new PglitePool();
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    types: numbersAsNumbers,
  });
  // An idle connection that breaks is replaced by the pool; without a listener the error would end the process.
  pool.on('error', () => {});
  return pool;
}

const INT8 = 20;

/** `count(*)` is a number in PGlite and text in node-postgres; here it is a number in both. */
const numbersAsNumbers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text')) as never,
};

async function closeAll(db: Kysely<Schema>, lock: FolderLock | undefined): Promise<void> {
  try {
    await db.destroy();
  } finally {
    await lock?.release();
  }
}
