import { pause } from './attempts.js';
import { AbortError, NetworkError, ResponseValidationError, TimeoutError } from './errors.js';
import { isOffline, untilOnline } from './offline.js';
import { isPassing, waitBeforeRetry } from './retry.js';

/**
 * What live streams use of the code that every client has. It is handed to them: were it imported, bundlers would cut
 * the client into more pieces for the sake of a part that most pages never load.
 */
export const streamTools = {
  pause,
  isOffline,
  untilOnline,
  isPassing,
  waitBeforeRetry,
  AbortError,
  NetworkError,
  ResponseValidationError,
  TimeoutError,
};
export type StreamTools = typeof streamTools;
