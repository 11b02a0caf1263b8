import { createServer } from 'node:net';

/** A port that was named by the person who started the program, and that another program holds. */
export class PortTakenError extends Error {
  /** @param {number} port @param {string} variable */
  constructor(port, variable) {
    super(
      `Port ${port} (from ${variable}) is taken by another program. Set ${variable} to a free port, or leave it out.`,
    );
    this.name = 'PortTakenError';
    this.port = port;
    this.variable = variable;
  }
}

/** What the environment variable holds is no port. */
export class InvalidPortError extends Error {
  name = 'InvalidPortError';
}

/**
 * The port that an environment variable names, if it is set, or else the first free one from `preferred` on.
 *
 * @param {object} options
 * @param {number} options.preferred
 * @param {string} options.variable name of the environment variable, for example `QXWQ_PORT`
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.host]
 * @param {Iterable<number>} [options.except] ports that are promised to somebody else
 * @returns {Promise<number>}
 * @throws {PortTakenError} when the named port is taken
 * @throws {InvalidPortError} when the variable holds no port
 */
export async function choosePort({ preferred, variable, env = process.env, host = '127.0.0.1', except = [] }) {
  const named = env[variable];
  if (named === undefined || named === '') return freePort(preferred, { host, except });
  const port = Number(named);
  if (!/^\d+$/.test(named) || port < 1 || port > 65535) {
    throw new InvalidPortError(`${variable} is "${named}"; it must be a port number from 1 to 65535.`);
  }
  if (!(await isFree(port, host))) throw new PortTakenError(port, variable);
  return port;
}

/**
 * @param {number} preferred
 * @param {{ host?: string, except?: Iterable<number>, tries?: number }} [options]
 * @returns {Promise<number>} the first free port from `preferred` on; after `tries` any that the system has free
 */
export async function freePort(preferred, { host = '127.0.0.1', except = [], tries = 50 } = {}) {
  const promised = new Set(except);
  for (let port = preferred; port < preferred + tries && port <= 65535; port += 1) {
    if (!promised.has(port) && (await isFree(port, host))) return port;
  }
  return anyPort(host);
}

/** @param {number} port @param {string} host */
async function isFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    // EACCES: ports below 1024 belong to the administrator on many systems.
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    throw error;
  }
}

/**
 * @param {string} [host]
 * @returns {Promise<number>} a port that nobody listens on at this moment
 */
export function anyPort(host = '127.0.0.1') {
  return listenOnce(0, host);
}

/** @returns {Promise<number>} the port it got, given back again */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const got = server.address().port;
      server.close(() => resolve(got));
    });
  });
}
