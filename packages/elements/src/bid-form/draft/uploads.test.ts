import { attachmentLimits } from '@qxwq/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePlatform, FakeStore } from '../testing/fake-platform.js';
import { sampleNotice, sampleOrganisation } from '../testing/sample.js';
import { checkFile } from './check-file.js';
import type { Draft } from './draft.js';
import { openBid } from './open-bid.js';
import { Uploads } from './uploads.js';

let platform: FakePlatform;
let store: FakeStore;
let serial = 0;
const newKey = () => `key-${String(++serial).padStart(6, '0')}`;

beforeEach(() => {
  platform = new FakePlatform();
  store = new FakeStore();
});

async function open(): Promise<{ draft: Draft; uploads: Uploads }> {
  const owner = {
    platform: 'https://platform.example',
    challengeId: platform.challenge.id,
    organisationId: sampleOrganisation.id,
    subject: 'user-1',
  };
  const { client, challenge } = platform;
  const opening = await openBid({ bids: client.bids, store, owner, challenge, notice: sampleNotice }, { newKey });
  if (opening.kind !== 'form') throw new Error(`opened as ${opening.kind}`);
  return { draft: opening.draft, uploads: new Uploads(opening.draft, newKey) };
}

const pdf = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });
const attached = () => platform.onlyBid.attachments.map(({ name }) => name);
const settled = (uploads: Uploads) => vi.waitUntil(() => !uploads.busy);

describe('looking at a file before it is sent', () => {
  it.each([
    ['方案.pdf', 1, 0, null],
    ['照片.JPEG', 1, 0, null],
    ['page.html', 1, 0, 'file_type_not_allowed'],
    ['logo.svg', 1, 0, 'file_type_not_allowed'],
    ['pdf', 1, 0, 'file_type_not_allowed'],
    ['空.pdf', 0, 0, 'file_empty'],
    ['大.pdf', attachmentLimits.maxBytes, 0, null],
    ['大.pdf', attachmentLimits.maxBytes + 1, 0, 'file_too_large'],
    ['多.pdf', 1, attachmentLimits.maxCount, 'too_many_files'],
  ])('%s of %d bytes beside %d others: %s', (name, size, others, code) => {
    expect(checkFile({ name, size }, others)).toBe(code);
  });
});

describe('uploads', () => {
  it('attach files one after the other', async () => {
    const { uploads, draft } = await open();

    uploads.add([pdf('一.pdf'), pdf('二.pdf')]);
    await settled(uploads);

    expect(attached()).toEqual(['一.pdf', '二.pdf']);
    expect(uploads.list).toEqual([]);
    expect(draft.bid?.attachments).toHaveLength(2);
  });

  it('keep a file that is not accepted in the list with the reason, and send the others', async () => {
    const { uploads } = await open();

    uploads.add([new File(['<html>'], 'page.html'), pdf('一.pdf')]);
    await settled(uploads);

    expect(uploads.list.map(({ file, code }) => [file.name, code])).toEqual([['page.html', 'file_type_not_allowed']]);
    expect(attached()).toEqual(['一.pdf']);
  });

  it('attach a file once when its answer was lost and it is sent again', async () => {
    platform.trouble('bids.uploadAttachment', 'cut_after_commit');
    const { uploads } = await open();
    uploads.add([pdf('一.pdf')]);
    await settled(uploads);
    const states = uploads.list.map(({ state }) => state);

    uploads.retry(uploads.list[0]!.id);
    await settled(uploads);

    expect(states).toEqual(['failed']);
    expect(attached()).toEqual(['一.pdf']);
  });

  it('stop when they are cancelled', async () => {
    platform.holdUploads = true;
    const { uploads } = await open();
    uploads.add([pdf('一.pdf')]);
    await vi.waitUntil(() => platform.release !== null);
    const sent = uploads.list[0]?.sent;

    uploads.cancel(uploads.list[0]!.id);
    await settled(uploads);

    expect(sent).toBe(4);
    expect(attached()).toEqual([]);
    expect(uploads.list).toEqual([]);
  });

  it('say after a reload which files have to be chosen again', async () => {
    platform.holdUploads = true;
    const before = await open();
    before.uploads.add([pdf('一.pdf')]);
    await vi.waitUntil(() => platform.release !== null);

    const after = await open();

    expect(after.uploads.interrupted).toEqual(['一.pdf']);
  });

  it('take a stored file off the bid', async () => {
    const { uploads, draft } = await open();
    uploads.add([pdf('一.pdf')]);
    await settled(uploads);

    await uploads.remove(draft.bid!.attachments[0]!.id);

    expect(attached()).toEqual([]);
    expect(draft.bid?.attachments).toEqual([]);
  });
});
