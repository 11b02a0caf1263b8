import { choosePort } from './free-port.mjs';

/**
 * Chooses a port for each of several servers, no port twice.
 *
 * @template {string} Name
 * @param {Record<Name, { preferred: number, variable: string }>} wanted
 * @param {object} options
 * @param {(line: string) => void} options.log told when a preferred port is taken
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Record<Name, number>>}
 * @throws {import('./free-port.mjs').PortTakenError} when a variable names a port that is taken
 */
export async function choosePorts(wanted, { log, env = process.env }) {
  const chosen = {};
  for (const [name, { preferred, variable }] of Object.entries(wanted)) {
    const port = await choosePort({ preferred, variable, env, except: Object.values(chosen) });
    chosen[name] = port;
    if (port !== preferred && !env[variable]) {
      log(`端口 ${preferred} 已被占用，改用 ${port} · port ${preferred} is taken, ${port} is used instead`);
    }
  }
  return chosen;
}
