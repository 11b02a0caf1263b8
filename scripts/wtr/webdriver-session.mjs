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

  /** @param {string} script body of a function */
  execute(script) {
    return call(`${this.#address}/execute/sync`, 'POST', { script, args: [] });
  }

  /** Presses and releases each key. @param {string[]} keys characters, or WebDriver's code points for others */
  press(keys) {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return call(`${this.#address}/actions`, 'POST', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  close() {
    return call(this.#address, 'DELETE');
  }
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
