import pg from 'pg';
import type { StorageOptions } from './database.js';

/** Sent with every commit that wrote to the outbox (PostgreSQL NOTIFY). */
export const OUTBOX_CHANNEL = 'qxwq_outbox';
const RECONNECT_MS = 1000;

/**
 * Calls back whenever another process wrote to the outbox. An embedded database has no other process. Where the
 * connection is lost, or a pooler between lets no notifications through, the follower's polling finds it all the same.
 * @returns how to stop.
 */
export function listenToOutbox(options: StorageOptions, onNotify: () => void): () => Promise<void> {
  if (!('databaseUrl' in options)) return async () => {};
  const { databaseUrl } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client = next;
    let lost = false;
    const again = () => {
      if (lost || stopped) return;
      lost = true;
      next.end().catch(() => {});
      timer = setTimeout(() => void connect(), RECONNECT_MS);
      timer.unref();
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', onNotify);
    try {
      await next.connect();
      await next.query(`listen ${OUTBOX_CHANNEL}`);
      // What was told while nobody listened.
      onNotify();
    } catch {
      again();
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
