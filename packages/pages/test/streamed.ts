import type { Page } from 'playwright-core';

/** Characters of a piece: several for each row of a board. */
const PIECE = 1024;

/** A page that comes in small pieces, the next one whenever the browser has asked for it. */
export class StreamedPage {
  readonly #pieces: string[];
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly body: ReadableStream<Uint8Array>;

  constructor(html: string) {
    this.#pieces = html.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? [];
    this.body = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
        this.next();
      },
    });
  }

  next(): void {
    const piece = this.#pieces.shift();
    if (piece !== undefined) this.#controller?.enqueue(new TextEncoder().encode(piece));
    else this.#controller?.close();
    if (piece === undefined) this.#controller = undefined;
  }
}

/** Something that moved in a page: by how much, and what. */
export interface Move {
  readonly value: number;
  readonly what: string;
}

type Source = Readonly<Record<'previousRect' | 'currentRect', DOMRectReadOnly>>;

/** Asks for the next piece with each frame that was painted, and notes whatever moves, from the first one on. */
export async function watchStream(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moves: Move[] = [];
    Object.assign(window, { moves });
    // A browser names no nodes of shadow roots; where they were, and where they are, tells as much.
    const at = ({ x, y, width, height }: DOMRectReadOnly) =>
      `${[x, y].map(Math.round)} ${[width, height].map(Math.round)}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as never as { value: number; sources: Source[] };
        const what = sources.map(({ previousRect, currentRect }) => `${at(previousRect)} → ${at(currentRect)}`);
        moves.push({ value, what: what.join(' | ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const ask = () => {
      if (document.readyState !== 'loading') return;
      // No frame is painted while a style sheet is still coming.
      const frame = new Promise((done) => requestAnimationFrame(done));
      const patience = new Promise((done) => setTimeout(done, 30));
      void Promise.race([frame, patience])
        .then(() => fetch('/next'))
        .then(ask);
    };
    ask();
    document.addEventListener('qxwq-ready', () => Object.assign(window, { qxwqReady: true }));
  });
}
