/** npm passes Ctrl-C on to its script, which the terminal has told already: the same key press comes twice. */
const SAME_KEY_PRESS_MS = 500;

/**
 * Waits for Ctrl-C (SIGINT) or SIGTERM, then stops. A second signal ends the process at once with status 130.
 *
 * @param {object} options
 * @param {() => Promise<void>} options.stop
 * @param {(line: string) => void} options.log
 * @param {NodeJS.EventEmitter} [options.signals]
 * @param {(status: number) => void} [options.exit]
 * @param {() => number} [options.now] milliseconds
 * @returns {Promise<void>} when everything has stopped
 */
export function untilStopped({
  stop,
  log,
  signals = process,
  exit = process.exit,
  now = performance.now.bind(performance),
}) {
  return new Promise((resolve, reject) => {
    /** @type {number | undefined} */
    let stoppingSince;
    const onSignal = () => {
      if (stoppingSince === undefined) {
        stoppingSince = now();
        log('\n正在停止，再按一次 Ctrl-C 立即退出 · stopping, Ctrl-C again quits at once');
        stop().then(resolve, reject);
      } else if (now() - stoppingSince > SAME_KEY_PRESS_MS) {
        exit(130);
      }
    };
    signals.on('SIGINT', onSignal);
    signals.on('SIGTERM', onSignal);
  });
}
