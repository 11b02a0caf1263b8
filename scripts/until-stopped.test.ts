import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { untilStopped } from './until-stopped.mjs';

function started({ stop = async () => {} } = {}) {
  const signals = new EventEmitter();
  const exit = vi.fn();
  const clock = { now: 0 };
  const log = vi.fn();
  const stopped = untilStopped({ stop, log, signals, exit, now: () => clock.now });
  return { signals, exit, clock, log, stopped };
}

it.each(['SIGINT', 'SIGTERM'])('stops on %s', async (signal) => {
  const stop = vi.fn(async () => {});
  const { signals, stopped, exit } = started({ stop });

  signals.emit(signal);
  await stopped;

  expect(stop).toHaveBeenCalledOnce();
  expect(exit).not.toHaveBeenCalled();
});

it('takes a key press that comes twice, as under npm, for one', () => {
  const { signals, clock, exit } = started({ stop: () => new Promise(() => {}) });

  signals.emit('SIGINT');
  clock.now = 20;
  signals.emit('SIGINT');

  expect(exit).not.toHaveBeenCalled();
});

it('quits at once on a second key press', () => {
  const { signals, clock, exit } = started({ stop: () => new Promise(() => {}) });

  signals.emit('SIGINT');
  clock.now = 1000;
  signals.emit('SIGINT');

  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
});

it('hands on an error of stopping', async () => {
  const { signals, stopped } = started({ stop: () => Promise.reject(new Error('the disk is full')) });

  signals.emit('SIGTERM');

  await expect(stopped).rejects.toThrow('the disk is full');
});
