import { openTag } from './markup.js';

/** Height of a frame whose page has no script to say how high it is, in pixels. It scrolls then. */
export const FALLBACK_HEIGHT = 720;

/** What a frame may do: run its own script, send its form, and open links in a new tab. It has no origin of its own. */
export const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The tag that a host pastes to show a page of the board in a frame. */
export const frameTag = (address: string, title: string, height = FALLBACK_HEIGHT): string =>
  `${openTag('iframe', { 'data-qxwq': '', src: address, title, sandbox: SANDBOX, loading: 'lazy', width: '100%', height: String(height) })}</iframe>`;
