import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { valueAt, withValue } from '../model/edit-values.js';
import { FakePlatform, FakeStore } from '../testing/fake-platform.js';
import { completeValues, sampleNotice, sampleOrganisation } from '../testing/sample.js';
import type { Draft } from './draft.js';
import { openBid } from './open-bid.js';

let platform: FakePlatform;
let store: FakeStore;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-11-24T02:42:00Z'));
  platform = new FakePlatform();
  store = new FakeStore();
});
afterEach(() => vi.useRealTimers());

let serial = 0;
const newKey = () => `key-${String(++serial).padStart(6, '0')}`;

function open(bidId: string | null = null) {
  const context = {
    bids: platform.client.bids,
    store,
    owner: {
      platform: 'https://platform.example',
      challengeId: platform.challenge.id,
      organisationId: sampleOrganisation.id,
      subject: 'user-1',
    },
    challenge: platform.challenge,
    notice: sampleNotice,
  };
  return openBid(context, { bidId: bidId as never, newKey });
}

async function openForm(): Promise<Draft> {
  const opening = await open();
  if (opening.kind !== 'form') throw new Error(`opened as ${opening.kind}`);
  return opening.draft;
}

const type = (draft: Draft, pointer: string, text: string) =>
  draft.edit(withValue(draft.values, pointer, text), pointer);
const textOf = (draft: Draft, pointer: string) => valueAt(draft.values, pointer);
/** Time passes until everything that was begun has ended. */
const pause = (milliseconds = 3000) => vi.advanceTimersByTimeAsync(milliseconds);
/** The page dies without any event. */
const crash = (draft: Draft) => draft.rest();

describe('a draft', () => {
  it('is on the device and on the platform a moment after a pause in typing', async () => {
    const draft = await openForm();
    type(draft, '/title', '双能 X 射线');

    await pause();

    expect(platform.onlyBid.content.title).toBe('双能 X 射线');
    expect(draft.saved).toMatchObject({ held: null, deviceBlocked: false, saving: false });
    expect(draft.saved.server).not.toBeNull();
    expect(draft.saved.device).not.toBeNull();
  });

  it('creates nothing on the platform as long as nothing was typed', async () => {
    await openForm();

    await pause();

    expect(platform.requests).not.toContain('bids.create');
  });

  it('comes back after a reload with its step and with texts that are no numbers', async () => {
    const before = await openForm();
    type(before, '/answers/1/value', '十几秒');
    before.goTo('answers');
    await pause();
    crash(before);

    const after = await openForm();

    expect(textOf(after, '/answers/1/value')).toBe('十几秒');
    expect(after.step).toBe('answers');
    expect(after.check.deviceOnly).toBe(1);
  });

  it('is not written over by a form that has left the page', async () => {
    const left = await openForm();
    type(left, '/title', '旧');
    left.rest();
    const open = await openForm();
    type(open, '/title', '新');
    open.flush();

    left.flush();

    expect(textOf(await openForm(), '/title')).toBe('新');
  });

  it('comes back when the page goes away in the middle of a word', async () => {
    const before = await openForm();
    type(before, '/title', '双能');
    before.flush();

    const after = await openForm();

    expect(textOf(after, '/title')).toBe('双能');
  });

  it('is created once, also when the answer to its creation is lost and the page opened again', async () => {
    platform.trouble('bids.create', 'cut_after_commit');
    const before = await openForm();
    type(before, '/title', '双能');
    await pause(2000);
    crash(before);

    const after = await openForm();
    await pause();

    expect(platform.onlyBid.content.title).toBe('双能');
    expect(after.saved.held).toBeNull();
  });

  it('stays on the device while the network is away, and follows when it is back', async () => {
    const draft = await openForm();
    platform.trouble('bids.create', 'unreachable');
    type(draft, '/title', '双能');
    await pause(2000);
    const held = draft.saved.held;

    draft.retry();
    await pause(100);

    expect(held).toBe('offline');
    expect(platform.onlyBid.content.title).toBe('双能');
  });

  it('tries again by itself when the platform is busy', async () => {
    const draft = await openForm();
    platform.trouble('bids.create', 'unavailable');
    type(draft, '/title', '双能');

    await pause(10_000);

    expect(platform.onlyBid.content.title).toBe('双能');
    expect(draft.saved.held).toBeNull();
  });

  it('waits for a sign-in with everything kept', async () => {
    const draft = await openForm();
    platform.trouble('bids.create', 'token_expired');
    type(draft, '/title', '双能');
    await pause(2000);
    const held = draft.saved.held;

    draft.retry();
    await pause(100);

    expect(held).toBe('signed_out');
    expect(platform.onlyBid.content.title).toBe('双能');
  });

  it('says so when the device takes nothing, and is saved on the platform all the same', async () => {
    store.blocked = true;
    const draft = await openForm();
    type(draft, '/title', '双能');
    draft.flush();
    const unsafe = draft.unsafe;

    await pause();

    expect(unsafe).toBe(true);
    expect(draft.unsafe).toBe(false);
    expect(draft.saved).toMatchObject({ deviceBlocked: true, device: null, held: null });
    expect(platform.onlyBid.content.title).toBe('双能');
  });

  it('keeps a text that is too long on the device until it is shortened', async () => {
    const draft = await openForm();
    type(draft, '/title', '长'.repeat(81));
    await pause();
    const held = draft.saved.held;

    type(draft, '/title', '长'.repeat(80));
    await pause();

    expect(held).toBe('too_long');
    expect(platform.onlyBid.content.title).toHaveLength(80);
  });

  it('sends what was typed while a save was on its way', async () => {
    const draft = await openForm();
    type(draft, '/title', '双能');
    const saving = draft.save();
    type(draft, '/summary', '线阵探测器');

    await saving;

    expect(platform.onlyBid.content).toMatchObject({ title: '双能', summary: '线阵探测器' });
  });

  it('goes on when only consents or files moved the revision', async () => {
    const draft = await openForm();
    type(draft, '/title', '双能');
    await pause();
    await platform.client.bids.setConsents(platform.onlyBid.id, { noticeVersion: '2026-11', consents: [] });
    type(draft, '/title', '双能 X 射线');

    await pause();

    expect(draft.conflict).toBeNull();
    expect(platform.onlyBid.content.title).toBe('双能 X 射线');
  });

  it('knows its own words when the answer to a save was lost and more was typed since', async () => {
    const draft = await openForm();
    type(draft, '/title', '双能');
    await pause();
    platform.trouble('bids.update', 'cut_after_commit');
    type(draft, '/title', '双能 X');
    await pause(2000);
    type(draft, '/title', '双能 X 射');
    crash(draft);

    const after = await openForm();
    type(after, '/title', '双能 X 射线');
    await pause();

    expect(after.conflict).toBeNull();
    expect(platform.onlyBid.content.title).toBe('双能 X 射线');
  });
});

describe('a draft that was changed elsewhere as well', () => {
  async function conflicted(): Promise<Draft> {
    const draft = await openForm();
    type(draft, '/title', '我的');
    await pause();
    platform.changeElsewhere(platform.onlyBid, { title: '同事的' });
    type(draft, '/title', '我的新标题');
    await pause();
    return draft;
  }

  it('is not written over the other version', async () => {
    const draft = await conflicted();

    expect(draft.saved.held).toBe('conflict');
    expect(draft.conflict?.content.title).toBe('同事的');
    expect(platform.onlyBid.content.title).toBe('同事的');
    expect(textOf(draft, '/title')).toBe('我的新标题');
  });

  it.each([
    ['mine', '我的新标题', '同事的'],
    ['theirs', '同事的', '我的新标题'],
  ] as const)('goes on with %s and keeps the other version for later', async (side, chosen, other) => {
    const draft = await conflicted();

    draft.choose(side);
    await pause();

    expect(textOf(draft, '/title')).toBe(chosen);
    expect(platform.onlyBid.content.title).toBe(chosen);
    expect(draft.record.setAside?.values.title).toBe(other);
  });

  it('can be changed over to the version set aside, also after a reload', async () => {
    const before = await conflicted();
    before.choose('theirs');
    await pause();
    crash(before);
    const after = await openForm();

    after.swapSetAside();
    await pause();

    expect(platform.onlyBid.content.title).toBe('我的新标题');
    expect(after.record.setAside?.values.title).toBe('同事的');
  });

  it('is recognised at opening', async () => {
    const before = await openForm();
    type(before, '/title', '我的');
    await pause();
    platform.trouble('bids.update', 'unreachable');
    type(before, '/title', '我的新标题');
    await pause(2000);
    crash(before);
    platform.changeElsewhere(platform.onlyBid, { title: '同事的' });

    const after = await openForm();

    expect(after.conflict?.content.title).toBe('同事的');
    expect(textOf(after, '/title')).toBe('我的新标题');
  });

  it('takes the newer version without asking where this device has nothing of its own', async () => {
    const before = await openForm();
    type(before, '/title', '我的');
    await pause();
    crash(before);
    platform.changeElsewhere(platform.onlyBid, { title: '同事的' });

    const after = await openForm();

    expect(after.conflict).toBeNull();
    expect(textOf(after, '/title')).toBe('同事的');
  });
});

describe('opening', () => {
  it('goes on with what this device has when the platform has lost the bid', async () => {
    const before = await openForm();
    type(before, '/title', '双能');
    await pause();
    crash(before);
    platform.bids.clear();

    const after = await openForm();
    await pause();

    expect(textOf(after, '/title')).toBe('双能');
    expect(platform.onlyBid.content.title).toBe('双能');
  });

  it('asks which bid to continue where the organisation has some and this device none', async () => {
    const draft = await openForm();
    type(draft, '/title', '双能');
    await pause();
    store.entries.clear();

    const opening = await open();

    expect(opening.kind).toBe('choose');
  });

  it('shows another account on the same device nothing of the draft', async () => {
    const draft = await openForm();
    draft.edit(completeValues());
    await pause();

    expect([...store.entries.keys()]).toEqual([expect.stringContaining('user-1')]);
  });
});
