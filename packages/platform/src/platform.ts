import { randomBytes } from 'node:crypto';
import type { Locale } from '@qxwq/contract';
import { createApp } from './http/app.js';
import { createHandlers } from './http/handlers/index.js';
import { checkPartner, type Partner } from './identity/partners.js';
import { IdentityRegistry } from './identity/registry.js';
import { checkSite, type Site } from './identity/sites.js';
import { ClockJob } from './jobs/clock-job.js';
import { OutboxFollower } from './jobs/outbox-follower.js';
import { jsonLines, Log, type LogSink } from './log.js';
import { BidAttachmentService } from './services/bid-attachment-service.js';
import { BidService } from './services/bid-service.js';
import { ChallengeService } from './services/challenge-service.js';
import { ClosingService } from './services/closing-service.js';
import { CursorCodec } from './services/cursor.js';
import { type ImportCounts, type ImportRecords, ImportService } from './services/import-service.js';
import { type Controller, defaultNotice, type Notice } from './services/notice.js';
import { OpeningService } from './services/opening-service.js';
import { OrganisationService } from './services/organisation-service.js';
import { PlatformService } from './services/platform-service.js';
import { ChallengeSearch } from './services/search.js';
import { SessionService } from './services/session-service.js';
import { SubmissionService } from './services/submission-service.js';
import { openDatabase, type StorageOptions } from './storage/database.js';
import { Store } from './storage/store.js';
import { version } from './version.js';

export interface PlatformOptions {
  readonly storage: StorageOptions;
  /** Name that hosts show. */
  readonly name?: string;
  /** Host sites with their publishable keys and origins. */
  readonly sites?: readonly Site[];
  /** Hosts that sign in users and mint session tokens. */
  readonly partners?: readonly Partner[];
  /** Privacy notice (PIPL article 17). Default: a text that fits what the platform does, in the name of `controller`. */
  readonly notice?: Notice;
  /** Who processes personal data, for the default notice. */
  readonly controller?: Readonly<Record<Locale, Controller>>;
  /** Signs page markers; at least 32 characters. Default: made once and kept in the database, so all nodes share it. */
  readonly cursorSecret?: string;
  /** Takes log lines. Default: JSON lines on standard error. */
  readonly log?: LogSink;
}

/** A running platform. */
export interface Platform {
  /** Answers one web-standard request; every server that speaks `fetch` can carry it. */
  fetch(request: Request): Promise<Response>;
  /** Takes over organisations and challenges from elsewhere; they can be found as soon as it resolves. */
  importRecords(records: ImportRecords): Promise<ImportCounts>;
  /** How many records there are. */
  counts(): Promise<ImportCounts>;
  /** Stops the jobs and closes the storage. Requests must have ended. */
  close(): Promise<void>;
}

const DEFAULT_NAME = '千校万企平台';
const DEFAULT_CONTROLLER: Record<Locale, Controller> = {
  'zh-CN': { name: '本平台运营单位', contact: '平台首页公布的联系方式' },
  en: { name: 'The operator of this platform', contact: 'See the contact on the platform’s home page' },
};

/**
 * Opens the storage, brings its tables up to date, builds the search index and starts the jobs.
 * @throws FolderInUseError where another process holds the data folder; TypeError for a mistake in sites or partners.
 */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { storage, sites = [], partners = [], log: sink = jsonLines(process.stderr) } = options;
  // A mistake in the configuration shows before anything is opened or written.
  sites.forEach(checkSite);
  partners.forEach(checkPartner);
  checkSecret(options.cursorSecret);
  const log = new Log(sink);
  const database = await openDatabase(storage);
  try {
    const store = new Store(database.db);
    const registry = new IdentityRegistry(store);
    await registry.register(sites, partners);
    const search = new ChallengeSearch(store.read);
    const follower = new OutboxFollower(store, async (events) => search.follow(events), log);
    await follower.begin();
    await search.rebuild();
    follower.start();
    const clockJob = new ClockJob(new ClosingService(store), log);
    clockJob.start();
    const importer = new ImportService(store);
    return {
      fetch: createApp({
        handlers: await handlersOn(store, search, options),
        registry,
        log,
        isHealthy: () => answers(store),
      }),
      async importRecords(records) {
        const counts = await importer.importRecords(records);
        await follower.catchUp();
        return counts;
      },
      counts: () => importer.counts(),
      async close() {
        await Promise.all([follower.stop(), clockJob.stop()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function handlersOn(store: Store, search: ChallengeSearch, options: PlatformOptions) {
  const {
    name = DEFAULT_NAME,
    controller = DEFAULT_CONTROLLER,
    notice = defaultNotice(controller),
    cursorSecret,
  } = options;
  const secret = cursorSecret ?? (await store.read.settings.getOrCreate('cursor_secret', newSecret));
  const cursors = new CursorCodec(secret);
  return createHandlers({
    platform: new PlatformService(store.read, notice, { name, version }),
    organisations: new OrganisationService(store.read, cursors),
    challenges: new ChallengeService(store.read, search, cursors),
    session: new SessionService(store.read),
    bids: new BidService(store, cursors, notice.version),
    bidAttachments: new BidAttachmentService(store),
    submissions: new SubmissionService(store),
    openings: new OpeningService(store, cursors),
  });
}

function checkSecret(secret: string | undefined): void {
  if (secret !== undefined && secret.length < 32) throw new TypeError('cursorSecret must have at least 32 characters');
}

const newSecret = (): string => randomBytes(32).toString('base64url');

async function answers(store: Store): Promise<boolean> {
  return store.read.clock.now().then(
    () => true,
    () => false,
  );
}
