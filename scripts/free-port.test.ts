import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePort, freePort, PortTakenError } from './free-port.mjs';

const host = '127.0.0.1';

/** Takes a port, as another program would. */
function take(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, host, () => resolve(server));
  });
}

describe('with a port that another program holds', () => {
  let other: Server;
  let taken: number;

  beforeEach(async () => {
    other = await take();
    taken = (other.address() as AddressInfo).port;
  });

  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it('gives another one', async () => {
    expect(await freePort(taken)).not.toBe(taken);
  });

  it('gives one that a server can take', async () => {
    const port = await freePort(taken);

    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
    expect((server.address() as AddressInfo).port).toBe(port);
    server.close();
  });

  it('refuses with the variable and the port when the environment names it', async () => {
    const choice = choosePort({ preferred: 1, variable: 'QXWQ_PORT', env: { QXWQ_PORT: String(taken) } });

    await expect(choice).rejects.toThrow(PortTakenError);
    await expect(choice).rejects.toThrow(`Port ${taken} (from QXWQ_PORT) is taken`);
  });

  it('goes on from the preferred one when the environment names none', async () => {
    const port = await choosePort({ preferred: taken, variable: 'QXWQ_PORT', env: { QXWQ_PORT: '' } });

    expect(port).not.toBe(taken);
  });
});

describe('with a free port', () => {
  let free: number;

  beforeEach(async () => {
    free = await freePort(20_000 + Math.floor(Math.random() * 20_000));
  });

  it('gives the preferred one', async () => {
    expect(await freePort(free)).toBe(free);
  });

  it('gives the one that the environment names', async () => {
    expect(await choosePort({ preferred: 1, variable: 'QXWQ_PORT', env: { QXWQ_PORT: String(free) } })).toBe(free);
  });

  it('leaves out ports that are promised to somebody else', async () => {
    expect(await freePort(free, { except: [free] })).not.toBe(free);
  });

  it('asks the system when it may not look further', async () => {
    const port = await freePort(free, { except: [free], tries: 1 });

    expect(port).toBeGreaterThan(0);
    expect(port).not.toBe(free);
  });
});

it.each(['0', '65536', '-1', '80a', '8e3', 'http'])('says that %j is no port', async (value) => {
  await expect(choosePort({ preferred: 1, variable: 'QXWQ_PORT', env: { QXWQ_PORT: value } })).rejects.toThrow(
    `QXWQ_PORT is "${value}"; it must be a port number from 1 to 65535.`,
  );
});
