/**
 * The keys that tests name, as WebDriver writes them (W3C WebDriver, table of keyboard actions).
 *
 * @type {Record<string, string | undefined>}
 */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** One session of a WebDriver server (W3C WebDriver, classic): the few commands that the browser tests need. */
export class WebDriverSession {
  #address;

  /** @param {string} address of the session: the server's, and `/session/<id>` */
  constructor(address) {
    this.#address = address;
  }

  /**
   * @param {string} server its address
   * @param {object} capabilities
   */
  static async open(server, capabilities) {
    const { sessionId } = await call(`${server}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
    return new WebDriverSession(`${server}/session/${sessionId}`);
  }

  /** @param {string} url */
  go(url) {
    return call(`${this.#address}/url`, 'POST', { url });
  }

  /** @returns {Promise<string>} */
  url() {
    return call(`${this.#address}/url`);
  }

  /** The size of the whole window. */
  resize(width, height) {
    return call(`${this.#address}/window/rect`, 'POST', { width, height });
  }

  back() {
    return call(`${this.#address}/back`, 'POST', {});
  }

  forward() {
    return call(`${this.#address}/forward`, 'POST', {});
  }

  /** @param {string} script body of a function whose last argument takes what comes out of it */
  execute(script) {
    return call(`${this.#address}/execute/async`, 'POST', { script, args: [] });
  }

  /** Presses and releases the main button. @param {number} x @param {number} y in CSS pixels of the viewport */
  click(x, y) {
    const actions = [
      { type: 'pointerMove', x, y, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return call(`${this.#address}/actions`, 'POST', { actions: [mouse] });
  }

  /** Presses and releases each key. @param {string[]} keys characters, or names of other keys */
  press(keys) {
    const codes = keys.map((key) => (key.length > 1 ? codeOf(key) : key));
    const actions = codes.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return call(`${this.#address}/actions`, 'POST', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  close() {
    return call(this.#address, 'DELETE');
  }
}

/** @param {string} name */
function codeOf(name) {
  const code = KEYS[name];
  if (!code) throw new Error(`No WebDriver key for "${name}" yet.`);
  return code;
}

/** @throws {Error} with what the driver says went wrong */
async function call(url, method = 'GET', body = undefined) {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
