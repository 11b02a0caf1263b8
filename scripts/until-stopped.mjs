/** npm passes Ctrl-C on to its script, which the terminal has told already: the same key press comes twice. */
const SAME_KEY_PRESS_MS = 500;

const LOOK_FOR_PARENT_MS = 500;

/**
 * Tells when the process that started this one has ended. A signal to `npm start` itself ends npm and its shell, and
 * the shell passes it on to nobody: without this the servers would go on with no one to stop them.
 *
 * @param {() => void} gone
 */
export function watchParent(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, LOOK_FOR_PARENT_MS);
  timer.unref();
}

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
