import { describe, expect, test } from 'vitest';
import { Resource } from './resource.js';
import { deferred, TestHost } from './testing/host.js';

function setUp<T>(options: { keep?: boolean; isEmpty?: (value: T) => boolean } = {}) {
  const host = new TestHost();
  const loads: { key: string; signal: AbortSignal; answer: ReturnType<typeof deferred<T>> }[] = [];
  let key: string | undefined = 'a';
  const resource = new Resource<T, [string]>(host, {
    args: () => (key === undefined ? undefined : [key]),
    load: ([asked], signal) => {
      const answer = deferred<T>();
      loads.push({ key: asked, signal, answer });
      return answer.promise;
    },
    ...options,
  });
  host.connect();
  host.update();
  return {
    host,
    resource,
    loads,
    load: (index: number) => loads[index]!,
    ask(next: string | undefined) {
      key = next;
      host.update();
    },
    settle: () => new Promise((done) => setTimeout(done)),
  };
}

describe('a resource', () => {
  test('loads once for the same arguments', () => {
    const { host, loads } = setUp();
    host.update();
    expect(loads).toHaveLength(1);
  });

  test('keeps the last value while the next one loads', async () => {
    const { resource, load, ask, settle } = setUp<string>();
    load(0).answer.resolve('first');
    await settle();
    ask('b');
    expect(resource.status).toBe('loading');
    expect(resource.value).toBe('first');
  });

  test('drops it where the next one is about something else', async () => {
    const { resource, load, ask, settle } = setUp<string>({ keep: false });
    load(0).answer.resolve('first');
    await settle();
    ask('b');
    expect(resource.value).toBeUndefined();
  });

  test('aborts what was overtaken and ignores its answer', async () => {
    const { resource, load, ask, settle } = setUp<string>();
    ask('b');
    expect(load(0).signal.aborted).toBe(true);
    load(1).answer.resolve('new');
    await settle();
    load(0).answer.resolve('old');
    await settle();
    expect(resource.value).toBe('new');
  });

  test('tells an empty value from a full one', async () => {
    const { resource, load, settle } = setUp<string[]>({ isEmpty: (value) => value.length === 0 });
    load(0).answer.resolve([]);
    await settle();
    expect(resource.status).toBe('empty');
  });

  test('keeps the value when a load fails, and loads again when asked', async () => {
    const { resource, load, loads, ask, settle } = setUp<string>();
    load(0).answer.resolve('first');
    await settle();
    ask('b');
    load(1).answer.reject(new Error('no'));
    await settle();
    expect([resource.status, resource.value]).toEqual(['error', 'first']);
    void resource.reload();
    load(2).answer.resolve('second');
    await settle();
    expect(loads).toHaveLength(3);
    expect([resource.status, resource.value]).toEqual(['loaded', 'second']);
  });

  test('stops when its element leaves the page and goes on when it is back', async () => {
    const { host, resource, load, settle } = setUp<string>();
    host.disconnect();
    expect(load(0).signal.aborted).toBe(true);
    expect(resource.status).toBe('idle');
    host.connect();
    host.update();
    load(1).answer.resolve('back');
    await settle();
    expect(resource.value).toBe('back');
  });

  test('is idle while it does not know what to load', () => {
    const { resource, load, ask } = setUp<string>();
    ask(undefined);
    expect(resource.status).toBe('idle');
    expect(load(0).signal.aborted).toBe(true);
  });
});
