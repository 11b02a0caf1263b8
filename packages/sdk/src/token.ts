import { TokenError } from './errors.js';
import type { ClientOptions } from './options.js';

/** One question to the host, with how many calls wait for its answer. */
interface Question {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/** The session token, in memory only; however many calls wait for it, the host is asked once. */
export class TokenSource {
  #token: string | undefined;
  #question: Question | undefined;
  readonly #getToken: ClientOptions['getToken'];

  constructor(getToken: ClientOptions['getToken']) {
    this.#getToken = getToken;
  }

  /** The token; with `rejected`, another one than that, unless a newer one has come meanwhile. */
  async get(signal: AbortSignal, rejected?: string): Promise<string> {
    if (this.#token !== undefined && this.#token !== rejected) return this.#token;
    this.#question ??= this.#askHost(rejected !== undefined);
    const question = this.#question;
    const forget = () => {
      if (this.#question === question) this.#question = undefined;
    };
    question.waiting++;
    const leave = () => {
      // The question ends when nobody waits for its answer any more, not when the first one leaves.
      if (--question.waiting > 0) return;
      forget();
      question.controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave);
    try {
      this.#token = await question.token;
      return this.#token;
    } finally {
      signal.removeEventListener('abort', leave);
      forget();
    }
  }

  #askHost(refresh: boolean): Question {
    const controller = new AbortController();
    const ask = async () => {
      try {
        const token = await this.#getToken?.({ refresh, signal: controller.signal });
        // Whatever else it is, a header would refuse it, and say it aloud.
        if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
      } catch (cause) {
        throw new TokenError('The host’s getToken failed.', { cause });
      }
      throw new TokenError(
        `This call needs a session token: ${this.#getToken ? 'getToken gave none that fits into a header' : 'give the client getToken'}.`,
      );
    };
    return { token: ask(), controller, waiting: 0 };
  }
}
