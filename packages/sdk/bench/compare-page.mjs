import { mockPlatform } from '@qxwq/mock';
import { sampleData } from '@qxwq/mock/sample';

const mock = mockPlatform({ data: sampleData({ now: new Date() }) });
const answer = await mock.fetch('https://mock.qxwq.example/v1/challenges?key=pk_mock&limit=50');

/** A page of the board as the platform sends it: 50 challenges. */
export const page = await answer.json();

/** The same 50 rows for every client, each in the envelope that it reads. */
export const envelopes = {
  page,
  rows: page.items,
  list: { object: 'list', data: page.items, has_more: false },
};

/** A `fetch` that gives the same answer at once, without a network. @param {unknown} content */
export function answering(content) {
  const body = JSON.stringify(content);
  const headers = { 'content-type': 'application/json' };
  return () => Promise.resolve(new Response(body, { status: 200, headers }));
}
