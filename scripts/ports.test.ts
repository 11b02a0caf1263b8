import { expect, it, vi } from 'vitest';
import { freePort } from './free-port.mjs';
import { choosePorts } from './ports.mjs';

const preferred = await freePort(20_000 + Math.floor(Math.random() * 20_000));
const a = { preferred, variable: 'QXWQ_A_PORT' };
const b = { preferred, variable: 'QXWQ_B_PORT' };

it('gives no port twice and says so', async () => {
  const log = vi.fn();

  const ports = await choosePorts({ a, b }, { log, env: {} });

  expect(ports.a).toBe(preferred);
  expect(ports.b).not.toBe(preferred);
  expect(log).toHaveBeenCalledExactlyOnceWith(
    `端口 ${preferred} 已被占用，改用 ${ports.b} · port ${preferred} is taken, ${ports.b} is used instead`,
  );
});

it('says nothing when the environment names the port', async () => {
  const log = vi.fn();
  const env = { QXWQ_A_PORT: String(preferred) };

  const ports = await choosePorts({ a: { ...a, preferred: 1 } }, { log, env });

  expect(ports).toEqual({ a: preferred });
  expect(log).not.toHaveBeenCalled();
});
