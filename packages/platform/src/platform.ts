import { randomBytes } from 'node:crypto';
import type { ImportKind, ImportReport, Locale } from '@qxwq/contract';
import { createApp } from './http/app.js';
import { createHandlers } from './http/handlers/index.js';
import { RateLimiter, type RateLimits } from './http/rate-limits.js';
import { checkPartner, type Partner } from './identity/partners.js';
import { IdentityRegistry } from './identity/registry.js';
import { checkSite, type Site } from './identity/sites.js';
import { ClockJob } from './jobs/clock-job.js';
import { FeedJob } from './jobs/feed-job.js';
import { OutboxFollower } from './jobs/outbox-follower.js';
import { RepeatingJob } from './jobs/repeating-job.js';
import { LiveStreams, type StreamOptions } from './live/live-streams.js';
import { jsonLines, Log, type LogSink } from './log.js';
import { BidAttachmentService } from './services/bid-attachment-service.js';
import { BidService } from './services/bid-service.js';
import { ChallengeIndexService } from './services/challenge-index-service.js';
import { ChallengeService } from './services/challenge-service.js';
import { ClosingService } from './services/closing-service.js';
import { CursorCodec } from './services/cursor.js';
import { DecisionService } from './services/decision-service.js';
import { FeedFilling } from './services/feed-filling.js';
import { type ImportCounts, type ImportRecords, type ImportResult, ImportService } from './services/import-service.js';
import { Indexes } from './services/indexes.js';
import { MatchService } from './services/match-service.js';
import { type Controller, defaultNotice, type Notice } from './services/notice.js';
import { OpeningService } from './services/opening-service.js';
import { OrganisationService } from './services/organisation-service.js';
import { PlatformService } from './services/platform-service.js';
import { SessionService } from './services/session-service.js';
import { SubmissionService } from './services/submission-service.js';
import { SubscriptionService } from './services/subscription-service.js';
import { SupplyService } from './services/supply-service.js';
import { UploadService } from './services/upload-service.js';
import { openDatabase, type StorageOptions } from './storage/database.js';
import { listenToOutbox } from './storage/notifications.js';
import { Store } from './storage/store.js';
import { version } from './version.js';
import { WebhookJob } from './webhooks/webhook-job.js';
import { WebhookService } from './webhooks/webhook-service.js';
import { makeTemplate } from './workbook/template.js';
import { type WorkbookOptions, WorkbookService } from './workbook/workbook-service.js';

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
  /** Lets everybody with a publishable key see who fits whom, without decisions. Default: true. */
  readonly publicMatches?: boolean;
  /** Live streams: heartbeat, how long readers may resume. */
  readonly streams?: StreamOptions;
  /** How many requests each caller may send; `false`: any number. Counted by each node apart. */
  readonly rateLimits?: RateLimits | false;
  /** Proxies in front of the server. Default: one, if the connection comes from a private address. */
  readonly trustedProxies?: number;
  readonly webhooks?: {
    /** Lets endpoints have private addresses, and no TLS. For development only. */
    readonly allowPrivateAddresses?: boolean;
  };
  /** Takes log lines. Default: JSON lines on standard error. */
  readonly log?: LogSink;
}

/** A running platform. */
export interface Platform {
  /** Answers one web-standard request; every server that speaks `fetch` can carry it. */
  fetch(request: Request, from?: { readonly peer?: string | undefined }): Promise<Response>;
  /** Takes over organisations, challenges, achievements and people; they can be found as soon as it resolves. */
  importRecords(records: ImportRecords): Promise<ImportResult>;
  /** Checks or takes over a workbook (xlsx, or csv in UTF-8 or GB18030); the same one twice changes nothing. */
  importWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<ImportReport>;
  /** The workbook to fill in. */
  workbookTemplate(kind: ImportKind, language?: 'zh-CN' | 'en'): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends open streams and takes no new ones: before the server closes. */
  endStreams(): void;
  /** How many records there are. */
  counts(): Promise<ImportCounts>;
  /** Stops the jobs and closes the storage. Requests must have ended. */
  close(): Promise<void>;
}

const HOUSEKEEPING_MS = 60_000;
const KEEP_DELIVERIES_DAYS = 30;
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
    await store.read.outbox.settleRestored();
    const streams = new LiveStreams(store.read, log, options.streams);
    const allowPrivate = options.webhooks?.allowPrivateAddresses ?? false;
    const webhookJob = new WebhookJob(store, log, { allowPrivate });
    const indexes = new Indexes(store, log);
    const feeds = new FeedFilling(store, indexes);
    await feeds.begin();
    const feedJob = new FeedJob(feeds, log);
    const follower = new OutboxFollower(
      store,
      async (events) => {
        await indexes.follow(events);
        await streams.follow(events);
        void feedJob.wake();
        webhookJob.soon();
      },
      log,
    );
    await follower.begin(await indexes.open());
    await follower.catchUp();
    if (follower.at) streams.begin(follower.at);
    await indexes.verify();
    follower.start();
    const stopListening = listenToOutbox(storage, () => void follower.catchUp());
    void webhookJob.wake();
    const housekeeping = new RepeatingJob('housekeeping', HOUSEKEEPING_MS, () => keepHouse(store), log);
    housekeeping.start();
    void feedJob.wake();
    const clockJob = new ClockJob(new ClosingService(store), log);
    clockJob.start();
    const importer = new ImportService(store, indexes.challenges);
    const importRecords = async (records: ImportRecords) => {
      const counts = await importer.importRecords(records);
      await follower.catchUp();
      return counts;
    };
    const workbooks = new WorkbookService(store, indexes.challenges, importRecords);
    const app = createApp({
      handlers: await handlersOn(store, indexes, workbooks, streams, options),
      registry,
      log,
      limiter: options.rateLimits === false ? undefined : new RateLimiter(options.rateLimits),
      trustedProxies: options.trustedProxies,
      isHealthy: () => answers(store),
    });
    return {
      fetch: (request, from) => app(request, from?.peer),
      endStreams: () => streams.stop(),
      importRecords,
      importWorkbook: (bytes, workbook) => workbooks.run(bytes, workbook),
      workbookTemplate: (kind, language = 'zh-CN') => makeTemplate(kind, language),
      counts: () => importer.counts(),
      async close() {
        streams.stop();
        await stopListening();
        await Promise.all([follower.stop(), clockJob.stop(), feedJob.stop(), webhookJob.stop(), housekeeping.stop()]);
        // What ends with the process needs no warm start.
        if (follower.at && !('memory' in storage)) await indexes.save(follower.at);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function handlersOn(
  store: Store,
  indexes: Indexes,
  workbooks: WorkbookService,
  streams: LiveStreams,
  options: PlatformOptions,
) {
  const {
    name = DEFAULT_NAME,
    controller = DEFAULT_CONTROLLER,
    notice = defaultNotice(controller),
    cursorSecret,
    publicMatches = true,
  } = options;
  const secret = cursorSecret ?? (await store.read.settings.getOrCreate('cursor_secret', newSecret));
  const cursors = new CursorCodec(secret);
  const challenges = new ChallengeService(store.read, indexes.challenges, cursors);
  const supply = new SupplyService(store, indexes, cursors);
  const matches = new MatchService(store.read, indexes, challenges, supply);
  return createHandlers({
    supply,
    matches,
    decisions: new DecisionService(store, challenges),
    subscriptions: new SubscriptionService(store, challenges, matches, cursors),
    workbooks,
    publicMatches,
    streams,
    uploads: new UploadService(store),
    webhooks: new WebhookService(store, cursors, options.webhooks?.allowPrivateAddresses ?? false),
    platform: new PlatformService(store.read, notice, { name, version }),
    organisations: new OrganisationService(store.read, cursors),
    challenges,
    challengeIndex: new ChallengeIndexService(store.read, indexes.challenges, challenges),
    session: new SessionService(store.read),
    bids: new BidService(store, cursors, notice.version),
    bidAttachments: new BidAttachmentService(store),
    submissions: new SubmissionService(store),
    openings: new OpeningService(store, cursors),
  });
}

/** Forgets what nobody needs any more. */
async function keepHouse(store: Store): Promise<void> {
  await new UploadService(store).forgetExpired();
  await store.read.webhooks.forget(KEEP_DELIVERIES_DAYS);
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
