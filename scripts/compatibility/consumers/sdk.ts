/**
 * A program as somebody wrote it for the last release. It is type-checked with the repository and never run: when it no
 * longer compiles, the change is incompatible and needs a changeset that says so; only then may it be changed.
 */
import { ApiError, type Bid, type Challenge, type Client, createClient, isApiError, type Page } from '@qxwq/sdk';
import { createLightClient } from '@qxwq/sdk/light';
import { generateSigningKeys, mintSessionToken } from '@qxwq/sdk/server';

export async function useClient(): Promise<[Challenge, Bid, number | null]> {
  const full: Client = createClient({ baseUrl: '/', publishableKey: 'pk', validate: 'warn', maxRetries: 2 });
  const client: Client = createLightClient({ baseUrl: '/', getToken: async ({ refresh }) => `${refresh}` });
  const page: Page<{ readonly id: string }> = await full.challenges.list({ q: '储能', state: ['published'], limit: 5 });
  for await (const { id } of client.challenges.list()) await client.challenges.get(id, { timeoutMs: 10 });
  const challenge = await full.challenges.get(page.items[0]?.id ?? '');
  const bid = await client.bids.create(challenge.id, {}, { idempotencyKey: 'a-key-of-my-own' });
  const content = { ...bid.content, title: '甲', team: [], budget: [], ipOwnership: null };
  const { data, revision, requestId } = await client.bids
    .update(bid.id, { content }, { ifMatch: bid.revision })
    .withResponse();
  await client.bids.uploadAttachment(bid.id, { name: 'a.pdf' }, new Blob([]), { onProgress: ({ sent }) => sent });
  if (requestId === null) throw new TypeError('none');
  return [challenge, data, revision];
}

export function tell(error: unknown): string {
  if (isApiError(error, 'not_found')) return `${error.status} ${error.code} ${error.requestId} ${error.retryAfterMs}`;
  return error instanceof ApiError ? (error.problem?.title ?? '') : '';
}

export async function mint(): Promise<string> {
  const { privateKey } = await generateSigningKeys();
  return mintSessionToken(
    { partnerId: 'p', keyId: 'k', privateKey },
    { subject: 'u', organisation: 'o', scopes: ['bids:read'] },
  );
}
