import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const events = [...read('./events.ts').matchAll(/^ {2}'(qxwq-[a-z-]+)':/gm)].map(([, name]) => name as string);

describe.each(['zh-CN', 'en'])('the guide to events (%s)', (language) => {
  const guide = read(`../../../docs/guide/${language}/events.md`);

  it('names every event of the kit, and no other', () => {
    const named = new Set([...guide.matchAll(/^\|.*?\|/gm)].flatMap(([cell]) => cell.match(/qxwq-[a-z-]+/g) ?? []));
    expect([...named].sort()).toEqual([...events].sort());
  });
});
