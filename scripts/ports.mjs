import { choosePort } from './free-port.mjs';

/**
 * Hands out ports to several servers of one program, no port twice.
 *
 * @param {object} options
 * @param {(zh: string, en: string) => void} options.log told when a preferred port is taken
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export function createPorts({ log, env = process.env }) {
  /** @type {Set<number>} */
  const promised = new Set();
  return {
    /**
     * @param {{ preferred: number, variable: string }} wanted
     * @returns {Promise<number>}
     * @throws {import('./free-port.mjs').PortTakenError} when the variable names a port that is taken
     */
    async choose({ preferred, variable }) {
      const port = await choosePort({ preferred, variable, env, except: promised });
      promised.add(port);
      if (port !== preferred && !env[variable]) {
        log(`端口 ${preferred} 已被占用，改用 ${port}。`, `Port ${preferred} is taken; ${port} is used instead.`);
      }
      return port;
    },
  };
}
