import type { RateLimit } from './rate-limit.js';

/** An answer with what travelled around the data. */
export interface Answer<T> {
  readonly data: T;
  /** Status and headers. The body has been read already: it is `data`. */
  readonly response: Response;
  /** Names the request in the platform's log. */
  readonly requestId: string | null;
  /** The revision that the ETag states, or null. */
  readonly revision: number | null;
  /** How much of the caller's quota is left, where the platform says so. */
  readonly rateLimit: RateLimit | null;
}

/** A call that has been sent. Await it for the data, or `withResponse()` for what travelled around it. */
export class Call<T> implements Promise<T> {
  readonly #answer: Promise<Answer<T>>;

  constructor(answer: Promise<Answer<T>>) {
    this.#answer = answer;
  }

  get [Symbol.toStringTag](): string {
    return 'Call';
  }

  /** The data together with status, headers, request id and revision. */
  withResponse(): Promise<Answer<T>> {
    return this.#answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is the purpose
  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
