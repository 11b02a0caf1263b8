import type { BidId, Challenge, ChallengeId, ChallengeSummary } from '@qxwq/contract';
import { expectTypeOf, test } from 'vitest';
import { createLightClient } from './light.js';

test('t', () => {
  const client = createLightClient({ baseUrl: 'http://127.0.0.1:1', publishableKey: 'pk' });
  const use = () => {
    const a = client.challenges.get('x');
    expectTypeOf(a).resolves.toEqualTypeOf<Challenge>();
    client.challenges.get('x' as ChallengeId);
    // @ts-expect-error an id of another kind
    client.challenges.get('x' as BidId);
    // @ts-expect-error no number
    client.challenges.get(1);
    client.challenges.list({ q: undefined, region: ['110000'] }, { signal: undefined });
    client.challenges.list();
    // @ts-expect-error unknown filter
    client.challenges.list({ nope: 1 });
    // @ts-expect-error needs a revision
    client.bids.update('x', {});
    client.bids.uploadAttachment('x', { name: 'a' }, new Blob(), { onProgress: (p) => p.sent });
    // @ts-expect-error needs a name
    client.bids.uploadAttachment('x', {}, new Blob());
    expectTypeOf(client.challenges.list().toArray({ limit: 1 })).resolves.toEqualTypeOf<ChallengeSummary[]>();
    client.bids.removeAttachment('x', 'y').then((v) => expectTypeOf(v).toEqualTypeOf<undefined>());
    client.challenges.downloadAttachment('x', 'y').then((v) => expectTypeOf(v).toEqualTypeOf<Blob>());
  };
  expectTypeOf(use).toBeFunction();
});
