import { expect, it, vi } from 'vitest';
import { freePort } from './free-port.mjs';
import { createPorts } from './ports.mjs';

const preferred = await freePort(20_000 + Math.floor(Math.random() * 20_000));

it('gives no port twice and says so', async () => {
  const log = vi.fn();
  const ports = createPorts({ log, env: {} });

  const first = await ports.choose({ preferred, variable: 'QXWQ_A_PORT' });
  const second = await ports.choose({ preferred, variable: 'QXWQ_B_PORT' });

  expect(first).toBe(preferred);
  expect(second).not.toBe(preferred);
  expect(log).toHaveBeenCalledExactlyOnceWith(
    `端口 ${preferred} 已被占用，改用 ${second}。`,
    `Port ${preferred} is taken; ${second} is used instead.`,
  );
});

it('says nothing when the environment names the port', async () => {
  const log = vi.fn();

  const port = await createPorts({ log, env: { QXWQ_A_PORT: String(preferred) } }).choose({
    preferred: 1,
    variable: 'QXWQ_A_PORT',
  });

  expect(port).toBe(preferred);
  expect(log).not.toHaveBeenCalled();
});
