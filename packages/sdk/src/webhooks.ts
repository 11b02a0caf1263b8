import type { WebhookMessage } from '@qxwq/contract';
import { QxwqError } from './errors.js';
import { isSignature, signedBytes, signingKey } from './standard-webhooks.js';

export type { BidChange, ChallengeChange, WebhookMessage } from '@qxwq/contract';

/** Why a webhook was not accepted. */
export type WebhookFault =
  /** `webhook-id`, `webhook-timestamp` or `webhook-signature` is missing. */
  | 'headers_missing'
  /** `webhook-timestamp` is no number of seconds since 1970. */
  | 'timestamp_invalid'
  /** It is older than the tolerance: it may be one that somebody recorded and sends again. */
  | 'timestamp_too_old'
  /** It comes from the future, or one of the two clocks is wrong. */
  | 'timestamp_too_new'
  /** No signature was made with one of the secrets over this very body. */
  | 'signature_mismatch'
  /** The signature is right and the body is no message. */
  | 'payload_invalid';

/** The request is not what the platform sent, or not now. Answer with 400 and do nothing. */
export class WebhookSignatureError extends QxwqError {
  readonly reason: WebhookFault;

  constructor(reason: WebhookFault) {
    super(`The webhook was not accepted: ${reason.replaceAll('_', ' ')}.`);
    this.reason = reason;
  }
}
WebhookSignatureError.prototype.name = 'WebhookSignatureError';

export interface WebhookToVerify {
  /** The body exactly as it came, before any parsing: `await request.text()`. Parsed and written anew it differs. */
  readonly payload: string | Uint8Array;
  /** The request's headers, as `Headers` or as Node's object. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The endpoint's secret, `whsec_…`; while secrets change, the new one and the one before. One that is not set is skipped. */
  readonly secrets: string | readonly (string | undefined)[];
  /** Seconds that the platform's clock and this one may be apart. Default 300. */
  readonly toleranceSeconds?: number | undefined;
}

/** A message whose sender is known. */
export interface VerifiedWebhook {
  /** The same at every attempt to deliver the message: remember it, so that nothing is done twice. */
  readonly id: string;
  readonly message: WebhookMessage;
}

/**
 * Checks who sent a webhook (Standard Webhooks 1.0) and hands over its message.
 * @throws WebhookSignatureError with its `reason`; TypeError where no secret is given or one has another form
 */
export async function verifyWebhook(webhook: WebhookToVerify): Promise<VerifiedWebhook> {
  const { payload, secrets, toleranceSeconds = 300 } = webhook;
  const given = [secrets].flat().filter((secret): secret is string => Boolean(secret));
  const keys = await Promise.all(given.map(signingKey));
  if (keys.length === 0) throw new TypeError('verifyWebhook needs at least one secret.');
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(webhook.headers, name),
  );
  if (!id || !timestamp || !signatures) throw new WebhookSignatureError('headers_missing');
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookSignatureError('timestamp_invalid');
  const age = Date.now() / 1000 - Number(timestamp);
  if (age > toleranceSeconds) throw new WebhookSignatureError('timestamp_too_old');
  if (age < -toleranceSeconds) throw new WebhookSignatureError('timestamp_too_new');
  const content = signedBytes(id, timestamp, payload);
  const verdicts = await Promise.all(
    signatures.split(' ').flatMap((given) => keys.map((key) => isSignature(key, given, content))),
  );
  if (!verdicts.includes(true)) throw new WebhookSignatureError('signature_mismatch');
  return { id, message: messageOf(payload) };
}

function messageOf(payload: string | Uint8Array): WebhookMessage {
  try {
    const message = JSON.parse(typeof payload === 'string' ? payload : new TextDecoder().decode(payload));
    if (typeof message.type === 'string' && typeof message.data === 'object') return message;
  } catch {
    // The same as JSON that is no message.
  }
  throw new WebhookSignatureError('payload_invalid');
}

function headerOf(headers: WebhookToVerify['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(found) ? found.join(' ') : (found as string | undefined);
}
