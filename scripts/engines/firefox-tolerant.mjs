#!/usr/bin/env node
/**
 * Firefox for drivers that are newer than it: started in its place with the same arguments, it stands between the two
 * and answers what this Firefox does not know yet, where nothing is lost by leaving it undone. Debian's Firefox is an
 * extended support release, up to two years behind the drivers' WebDriver BiDi.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { findFirefox } from './firefox.mjs';

/** Pretended screens, colours and touch, and copies of what was downloaded: pages are tested as they are without. */
const CAN_DO_WITHOUT = /^(?:emulation\.|network\.\w*DataCollector$|browser\.setDownloadBehavior$)/;

const firefox = spawn(/** @type {string} */ (findFirefox()), process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.once('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => firefox.kill(signal));
}

for await (const line of createInterface({ input: firefox.stderr })) {
  const address = /^WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line)?.[1];
  console.error(address ? `WebDriver BiDi listening on ${await relayTo(address)}` : line);
}

/** @param {string} address of Firefox @returns {Promise<string>} the address for the driver */
async function relayTo(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((listening) => server.once('listening', listening));
  server.on('connection', (driver, { url }) => relay(driver, new WebSocket(`${address}${url}`)));
  return `ws://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}

/** @param {WebSocket} driver @param {WebSocket} browser */
function relay(driver, browser) {
  /** @type {Set<number>} commands whose failure is no failure */
  const optional = new Set();
  const opened = new Promise((open) => browser.once('open', open));
  driver.on('message', async (data) => {
    const { id, method } = JSON.parse(String(data));
    if (CAN_DO_WITHOUT.test(method)) optional.add(id);
    await opened;
    browser.send(String(data));
  });
  browser.on('message', (data) => {
    const { id, error } = JSON.parse(String(data));
    const isUnknown = optional.delete(id) && (error === 'unknown command' || error === 'unsupported operation');
    driver.send(isUnknown ? JSON.stringify({ type: 'success', id, result: {} }) : String(data));
  });
  driver.once('close', () => browser.close());
  for (const event of ['close', 'error']) browser.once(event, () => driver.close());
  driver.on('error', () => browser.close());
}
