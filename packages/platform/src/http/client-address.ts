import { isPublicAddress } from '../webhooks/public-address.js';

/**
 * The address that a request came from, as far as it can be known. A peer on a private address is taken for the proxy
 * in front, whose own entry in `X-Forwarded-For` is the last one; everything before it the caller may have invented.
 * @param trustedProxies How many proxies stand in front, where it is not one on a private address.
 */
export function clientAddress(
  peer: string | undefined,
  headers: Headers,
  trustedProxies: number | undefined,
): string | undefined {
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const proxies = trustedProxies ?? (peer !== undefined && !isPublicAddress(peer) ? 1 : 0);
  return proxies === 0 ? peer : (forwarded.at(-proxies) ?? peer);
}
