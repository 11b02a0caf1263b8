import type { Attachment, Bid, Upload } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { Bidder, pdf } from './bidding.js';
import { type Caller, newKey } from './caller.js';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Files that come in parts. */
export function uploading(caller: () => Caller): void {
  const announce = (bidder: Bidder, bid: Bid, body: object, headers: Record<string, string> = {}) =>
    caller().data<Upload>('uploads.create', { params: { bidId: bid.id }, token: bidder.token, body, headers });
  const part = (bidder: Bidder, { id }: Upload, offset: number, bytes: Uint8Array) => ({
    params: { uploadId: id },
    query: { offset },
    token: bidder.token,
    body: bytes,
  });
  const append = (...args: Parameters<typeof part>) => caller().data<Upload>('uploads.append', part(...args));
  const filesOf = async (bidder: Bidder, bid: Bid): Promise<Attachment[]> => (await bidder.get(bid)).attachments;
  const half = Math.floor(pdf.length / 2);

  describe('a file in parts', () => {
    test('is attached when the last part has arrived', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const sha256 = hex(await crypto.subtle.digest('SHA-256', pdf));
      const upload = await announce(bidder, bid, { name: '方案.pdf', size: pdf.length, sha256 });
      expect(upload).toMatchObject({ bidId: bid.id, offset: 0, size: pdf.length, attachment: null });
      expect(await append(bidder, upload, 0, pdf.subarray(0, half))).toMatchObject({ offset: half, attachment: null });
      expect(await filesOf(bidder, bid)).toEqual([]);
      const whole = await append(bidder, upload, half, pdf.subarray(half));
      expect(whole).toMatchObject({ offset: pdf.length, attachment: { name: '方案.pdf', sha256, size: pdf.length } });
      expect(await filesOf(bidder, bid)).toEqual([whole.attachment]);
      const file = await caller().call('bids.downloadAttachment', {
        params: { bidId: bid.id, attachmentId: whole.attachment?.id ?? '' },
        token: bidder.token,
      });
      expect(new Uint8Array(file.bytes)).toEqual(pdf);
    });

    test('goes on where it was cut: the platform says how far it came', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const upload = await announce(bidder, bid, { name: 'a.pdf', size: pdf.length });
      await append(bidder, upload, 0, pdf.subarray(0, half));
      // The answer was lost, so the same part comes again.
      const again = part(bidder, upload, 0, pdf.subarray(0, half));
      expect((await caller().problem('upload_offset_conflict', 'uploads.append', again)).offset).toBe(half);
      const ahead = part(bidder, upload, half + 1, pdf.subarray(half + 1));
      expect((await caller().problem('upload_offset_conflict', 'uploads.append', ahead)).offset).toBe(half);
      const request = { params: { uploadId: upload.id }, token: bidder.token };
      expect((await caller().data<Upload>('uploads.get', request)).offset).toBe(half);
      await append(bidder, upload, half, pdf.subarray(half));
      const last = part(bidder, upload, half, pdf.subarray(half));
      expect((await caller().problem('upload_offset_conflict', 'uploads.append', last)).offset).toBe(pdf.length);
      const whole = await append(bidder, upload, pdf.length, new Uint8Array());
      expect(await filesOf(bidder, bid)).toEqual([whole.attachment]);
    });

    test('is announced once for one idempotency key', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const headers = { 'idempotency-key': newKey() };
      const body = { name: 'a.pdf', size: 10 };
      const [first, again] = [await announce(bidder, bid, body, headers), await announce(bidder, bid, body, headers)];
      expect(again.id).toBe(first.id);
    });

    test.each<[string, object, string]>([
      ['an empty file', { name: 'a.pdf', size: 0 }, 'file_empty'],
      ['a file that is too large', { name: 'a.pdf', size: 21 * 1024 * 1024 }, 'file_too_large'],
      ['a kind that is not accepted', { name: 'a.svg', size: 10 }, 'file_type_not_allowed'],
      ['a size that is none', { name: 'a.pdf', size: -1 }, 'validation_failed'],
      ['a digest that is none', { name: 'a.pdf', size: 10, sha256: 'x' }, 'validation_failed'],
    ])('%s is refused before anything is sent', async (_, body, code) => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      await caller().problem(code, 'uploads.create', { params: { bidId: bid.id }, token: bidder.token, body });
    });

    test('that is not what its name says, or not what was announced, is refused and forgotten', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const page = new TextEncoder().encode('<!doctype html><script>1</script>');
      const wrong = await announce(bidder, bid, { name: 'a.pdf', size: page.length });
      await caller().problem('file_type_not_allowed', 'uploads.append', part(bidder, wrong, 0, page));
      const sha256 = '0'.repeat(64);
      const damaged = await announce(bidder, bid, { name: 'a.pdf', size: pdf.length, sha256 });
      await caller().problem('upload_digest_mismatch', 'uploads.append', part(bidder, damaged, 0, pdf));
      const request = { params: { uploadId: damaged.id }, token: bidder.token };
      await caller().problem('not_found', 'uploads.get', request);
      expect(await filesOf(bidder, bid)).toEqual([]);
    });

    test('with more than was announced, or a part that is too large, is refused', async () => {
      const bidder = await Bidder.of(caller());
      const upload = await announce(bidder, await bidder.create(), { name: 'a.pdf', size: 10 });
      await caller().problem('upload_offset_conflict', 'uploads.append', part(bidder, upload, 0, pdf));
      const large = part(bidder, upload, 0, new Uint8Array(upload.maxPartBytes + 1));
      await caller().problem('body_too_large', 'uploads.append', large);
    });

    test('can be given up', async () => {
      const bidder = await Bidder.of(caller());
      const upload = await announce(bidder, await bidder.create(), { name: 'a.pdf', size: 10 });
      const request = { params: { uploadId: upload.id }, token: bidder.token };
      expect((await caller().call('uploads.cancel', request)).status).toBe(204);
      await caller().problem('not_found', 'uploads.get', request);
    });

    test('does not exist for others', async () => {
      const { target } = caller();
      const bidder = await Bidder.of(caller());
      const upload = await announce(bidder, await bidder.create(), { name: 'a.pdf', size: 10 });
      const token = await target.tokenFor(target.otherBidderId, ['bids:write']);
      await caller().problem('not_found', 'uploads.get', { params: { uploadId: upload.id }, token });
      const foreign = { ...part(bidder, upload, 0, pdf.subarray(0, 5)), token };
      await caller().problem('not_found', 'uploads.append', foreign);
    });
  });
}
