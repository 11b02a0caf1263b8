import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withValue } from '../model/edit-values.js';
import { FakePlatform, FakeStore } from '../testing/fake-platform.js';
import { completeValues, sampleNotice, sampleOrganisation } from '../testing/sample.js';
import type { Draft } from './draft.js';
import { openBid } from './open-bid.js';
import { Submission } from './submission.js';

let platform: FakePlatform;
let store: FakeStore;

beforeEach(() => {
  vi.useFakeTimers();
  platform = new FakePlatform();
  store = new FakeStore();
});
afterEach(() => vi.useRealTimers());

let serial = 0;
const newKey = () => `key-${String(++serial).padStart(6, '0')}`;

function open() {
  const owner = {
    platform: 'https://platform.example',
    challengeId: platform.challenge.id,
    organisationId: sampleOrganisation.id,
    subject: 'user-1',
  };
  const { client, challenge } = platform;
  return openBid({ bids: client.bids, store, owner, challenge, notice: sampleNotice }, { newKey });
}

async function complete(): Promise<{ draft: Draft; submission: Submission }> {
  const opening = await open();
  if (opening.kind !== 'form') throw new Error(`opened as ${opening.kind}`);
  const { draft } = opening;
  draft.edit(completeValues());
  return { draft, submission: new Submission(draft, newKey) };
}

const submits = () => platform.requests.filter((operation) => operation === 'bids.submit').length;

describe('submitting', () => {
  it('saves, records each consent, and ends with the receipt', async () => {
    const { submission } = await complete();

    await submission.submit();

    expect(submission.state).toEqual({ kind: 'received', receipt: platform.receipts[0] });
    expect(platform.onlyBid.consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['process_bid', true],
      ['share_contact', false],
      ['publish_result', false],
    ]);
    expect(store.entries.size).toBe(0);
  });

  it('is done once when it is pressed three times', async () => {
    const { submission } = await complete();

    await Promise.all([submission.submit(), submission.submit(), submission.submit()]);
    await submission.submit();

    expect(platform.receipts).toHaveLength(1);
    expect(submits()).toBe(1);
  });

  it('gives the same receipt when the connection was cut after the commit', async () => {
    platform.trouble('bids.submit', 'cut_after_commit');
    const { submission } = await complete();
    await submission.submit();
    const { kind } = submission.state;

    await submission.submit();

    expect(kind).toBe('uncertain');
    expect(submission.state).toEqual({ kind: 'received', receipt: platform.receipts[0] });
    expect(platform.receipts).toHaveLength(1);
  });

  it('shows the receipt when the page was closed before the answer came', async () => {
    platform.trouble('bids.submit', 'cut_after_commit');
    const { submission } = await complete();
    await submission.submit();

    const opening = await open();

    expect(opening).toMatchObject({ kind: 'received', bid: { receipt: platform.receipts[0] } });
    expect(store.entries.size).toBe(0);
  });

  it('asks with the same key when the page was closed before the request arrived', async () => {
    platform.trouble('bids.submit', 'unreachable');
    const { submission, draft } = await complete();
    await submission.submit();
    const key = draft.record.pendingSubmission?.idempotencyKey;

    const opening = await open();
    if (opening.kind !== 'form') throw new Error('no form');
    const keptKey = opening.draft.record.pendingSubmission?.idempotencyKey;
    await new Submission(opening.draft, newKey).submit();

    expect(keptKey).toBe(key);
    expect(platform.receipts).toHaveLength(1);
  });

  it('settles an uncertain request before it submits what was changed since', async () => {
    platform.trouble('bids.submit', 'cut_after_commit');
    const { submission, draft } = await complete();
    await submission.submit();
    draft.edit(withValue(draft.values, '/title', '改过的标题'), '/title');

    await submission.submit();

    expect(platform.receipts.map(({ version }) => version)).toEqual([1, 2]);
    expect(platform.onlyBid.content.title).toBe('改过的标题');
  });

  it('reports what the platform finds wrong at its fields, and may be repeated with a new key', async () => {
    platform.trouble('bids.submit', 'bid_incomplete');
    const { submission, draft } = await complete();
    await submission.submit();
    const refused = submission.state;
    const pending = draft.record.pendingSubmission;

    await submission.submit();

    expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'bid_incomplete' } });
    expect(pending).toBeNull();
    expect(submission.state.kind).toBe('received');
  });

  it('keeps everything when the session has ended, and goes on after a sign-in', async () => {
    platform.trouble('bids.submit', 'token_expired');
    const { submission } = await complete();
    await submission.submit();
    const { kind } = submission.state;

    await submission.submit();

    expect(kind).toBe('signed_out');
    expect(platform.receipts).toHaveLength(1);
  });

  it('says that nothing was submitted when the text did not reach the platform', async () => {
    platform.trouble('bids.create', 'unreachable');
    const { submission } = await complete();

    await submission.submit();

    expect(submission.state).toEqual({ kind: 'held', because: 'offline' });
    expect(submits()).toBe(0);
  });

  it('goes through when a file that was added moved the revision', async () => {
    const { submission, draft } = await complete();
    await draft.save();
    const { bids } = platform.client;
    await bids.uploadAttachment(platform.onlyBid.id, { name: 'a.pdf' }, new Blob(['x']), { idempotencyKey: newKey() });

    await submission.submit();

    expect(submission.state.kind).toBe('received');
  });

  it('is refused after the deadline by the platform, with everything kept', async () => {
    platform.trouble('bids.submit', 'deadline_passed');
    const { submission } = await complete();

    await submission.submit();

    expect(submission.state).toMatchObject({ kind: 'refused', problem: { code: 'deadline_passed' } });
    expect(store.entries.size).toBe(1);
  });
});
