import type { Route } from '@qxwq/contract';

/** Progress of an upload, in bytes. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

/** What a hook learns about one attempt. Never a token, an address with values in it, or content. */
export interface Attempt {
  /** Resource and name of the operation: `bids.create`. */
  readonly operation: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
}

/** Observers for logs and metrics. They cannot change a call; what they throw is ignored. */
export interface Hooks {
  readonly onRequest?: ((attempt: Attempt) => void) | undefined;
  readonly onResponse?:
    | ((answer: Attempt & { readonly status: number; readonly requestId: string | null }) => void)
    | undefined;
  /** Before the wait that precedes another attempt. */
  readonly onRetry?: ((retry: Attempt & { readonly error: Error; readonly delayMs: number }) => void) | undefined;
}

export interface ClientOptions {
  /** Address of the platform, with or without a path: `https://qxwq.example.edu.cn`. In a browser it may be relative. */
  readonly baseUrl: string;
  /** The host's publishable key: public, it allows reading. Without one, reads use the session too. */
  readonly publishableKey?: string | undefined;
  /**
   * A partner's secret key, `qxwq_sk_…`, for calls from server to server. Whoever has it speaks for the partner: in a
   * page the client refuses it.
   */
  readonly secretKey?: string | undefined;
  /** For tests in a browser only: takes a secret key where there is a `document`, for all to read. */
  readonly dangerouslyAllowSecretKeyInPage?: boolean | undefined;
  /**
   * Gives the session token that the host's own server minted. Asked when a call first needs one, and again with
   * `refresh: true` when the platform says that it has expired; several calls at once ask once. The token is kept in
   * memory only.
   */
  readonly getToken?: ((request: { refresh: boolean; signal: AbortSignal }) => Promise<string> | string) | undefined;
  /** Language of the texts in answers: `zh-CN` (the platform's default), `zh-Hant` or `en`. A function is asked at each call. */
  readonly locale?: string | (() => string) | undefined;
  /** Used instead of `globalThis.fetch`: for tests, proxies, instrumentation. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Milliseconds that one attempt may take, answer included. Default 30,000; for uploads 600,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that a call may take with all its attempts and waits. Default 90,000; for uploads 1,800,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Attempts after the first one. Default 3. */
  readonly maxRetries?: number | undefined;
  /** What calls do while the browser says that there is no network. Default `fail`. */
  readonly offline?: WhenOffline | undefined;
  readonly hooks?: Hooks | undefined;
}

/** What to do with an answer that does not have the shape of the contract. */
export type Validation = 'throw' | 'warn' | 'off';

/** Options of clients that check. */
export interface CheckedOptions extends ClientOptions {
  /** `throw` (the default) a `ResponseValidationError`, `warn` on the console, or do not look: `off`. */
  readonly validate?: Validation | undefined;
}

/**
 * `fail`: they end with a `NetworkError` when their attempts are used up. `wait`: they wait in the order in which they
 * came, within their signal and their total time, until there is a network again.
 */
export type WhenOffline = 'fail' | 'wait';

/** Options that every call takes. */
export interface CallOptions {
  /** Ends the call at once, in whatever phase it is, with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, answer included. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that the call may take with all its attempts and waits. */
  readonly totalTimeoutMs?: number | undefined;
  /** Attempts after the first one; 0 for none. */
  readonly maxRetries?: number | undefined;
  /** What the call does while the browser says that there is no network. */
  readonly offline?: WhenOffline | undefined;
  /** Language of the texts in this answer. */
  readonly locale?: string | undefined;
  /** Further headers. They cannot replace those of the protocol. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

interface Idempotent {
  /**
   * 8–128 printable ASCII characters that name what is created: the same key again gives the same answer instead of a
   * second one. Generated for each call when absent; give your own to stay safe across a reload of the page.
   */
  readonly idempotencyKey?: string | undefined;
}

interface Conditional {
  /** The revision that the person saw. An older one than the platform holds is refused: `revision_conflict`. */
  readonly ifMatch: number;
}

interface Uploading {
  /** Called while bytes are sent; in browsers only, where it makes the upload use XMLHttpRequest. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Options of a live stream. */
export interface WatchOptions extends Omit<CallOptions, 'totalTimeoutMs' | 'maxRetries' | 'offline'> {
  /** Milliseconds without a sign of life after which the line counts as dead. Default 45,000. */
  readonly silenceMs?: number | undefined;
}

/** The options that make sense for a route. */
export type OptionsFor<R extends Route> = R['returns'] extends 'events' ? WatchOptions : OptionsOfCall<R>;
type OptionsOfCall<R extends Route> = CallOptions &
  (R['idempotent'] extends true ? Idempotent : unknown) &
  (R['ifMatch'] extends true ? Conditional : unknown) &
  (R['sends'] extends 'bytes' ? Uploading : unknown);

/** Every option there is, as the inner modules see them. */
export type AnyOptions = CallOptions & Idempotent & Partial<Conditional> & Uploading & WatchOptions;
