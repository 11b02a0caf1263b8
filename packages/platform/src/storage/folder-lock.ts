import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from './process-identity.js';

const LOCK_FILE = 'owner.json';
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 30_000;

interface Owner {
  readonly token: string;
  readonly pid: number;
  /** Tells a process from a later one with the same pid; null where the system does not say. */
  readonly startedAt: string | null;
  /** The same for people. */
  readonly since: string;
  readonly host: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Another process owns the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Makes this process the one owner of a data folder: PGlite takes no lock of its own, and two processes on one
 * folder lose rows without a word. A lock whose process is gone, or whose pid now belongs to another one, is taken over.
 * @throws FolderInUseError naming the process that holds the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, LOCK_FILE);
  const owner: Owner = {
    token: randomUUID(),
    pid: process.pid,
    startedAt: await processIdentity(process.pid),
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    host: hostname(),
  };
  while (!(await create(path, owner))) {
    const holder = await readOwner(path);
    if (holder && (await isAlive(holder, path))) throw inUse(folder, holder);
    await discard(path, holder);
  }
  // Seen from another machine (a shared disk, another container) only the heartbeat tells a live owner from a dead one.
  const heartbeat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await readOwner(path))?.token === owner.token) await rm(path, { force: true });
    },
  };
}

async function create(path: string, owner: Owner): Promise<boolean> {
  const draft = `${path}.${owner.token}`;
  await writeFile(draft, JSON.stringify(owner));
  try {
    // A link appears with its whole content or not at all, and fails where one stands already.
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Owner, path: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const touched = await stat(path).catch(() => undefined);
    return touched !== undefined && Date.now() - touched.mtimeMs < SILENT_MS;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startedAt === (await processIdentity(holder.pid));
}

/** Moves a stale lock away. Should a live one have come in between, it is put back. */
async function discard(path: string, stale: Owner | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved && moved.token !== stale?.token) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

function inUse(folder: string, { pid, since, host }: Owner): FolderInUseError {
  const where = host === hostname() ? '' : ` on ${host}`;
  return new FolderInUseError(
    `The data folder ${folder} is in use by process ${pid}${where}, running since ${since}. Stop that process, or choose another folder.`,
  );
}
