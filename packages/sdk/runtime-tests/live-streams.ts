import type { Connect } from './connect.js';
import { equal, failure, holds } from './expect.js';
import type { Tests } from './suite.js';

/** The place before everything that has happened. */
const BEGINNING = '000000000000';

/** Live streams over lines that break: the same in memory and over HTTP. */
export const liveStreams = (connect: Connect): Tests => ({
  'hands over every event once, although the line is cut after each': async () => {
    const { client, challengeId } = await connect({ use: 'streamCut', events: 1 });
    const expected: string[] = [];
    for (let number = 0; number < 4; number++) expected.push((await client.bids.create(challengeId, {})).id);
    const stream = client.bids.watch({ after: BEGINNING });
    const seen: string[] = [];
    for await (const event of stream) {
      if ('bidId' in event) seen.push(event.bidId);
      if (seen.length === expected.length) break;
    }
    equal(seen, expected);
    holds(stream.lastEventId !== null && stream.lastEventId > BEGINNING, 'the stream knows its place');
  },

  'goes on from the place where another stream was left': async () => {
    const { client, challengeId } = await connect();
    const bids = [await client.bids.create(challengeId, {}), await client.bids.create(challengeId, {})];
    const first = client.bids.watch({ after: BEGINNING });
    for await (const event of first) {
      equal('bidId' in event && event.bidId, bids[0]?.id, 'first');
      break;
    }
    holds(first.lastEventId !== null, 'there is a place');
    for await (const event of client.bids.watch({ after: first.lastEventId ?? '' })) {
      equal('bidId' in event && event.bidId, bids[1]?.id, 'next');
      break;
    }
  },

  'says that it does not know a place': async () => {
    const { client } = await connect();
    for await (const event of client.challenges.watch({ after: '999999999999' })) {
      equal(event.type, 'reset');
      break;
    }
  },

  'ends at once when the caller says so, while nothing happens': async () => {
    const { client } = await connect();
    const controller = new AbortController();
    const read = async () => {
      for await (const _ of client.challenges.watch({}, { signal: controller.signal }))
        holds(false, 'nothing happened');
    };
    setTimeout(() => controller.abort(), 50);
    await failure(read(), 'AbortError');
  },
});
