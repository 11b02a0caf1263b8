import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address.js';

const PUBLIC = '114.114.114.114';
const from = (forwarded?: string) => new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });

describe('the address that a request came from', () => {
  test.each([
    ['the peer, where nothing stands in front', PUBLIC, undefined, undefined, PUBLIC],
    ['the peer, whatever it claims about itself', PUBLIC, '1.2.3.4', undefined, PUBLIC],
    ['what the proxy on a private address saw', '10.0.0.1', '114.1.1.1', undefined, '114.1.1.1'],
    [
      'the last entry: those before it the caller may have invented',
      '10.0.0.1',
      '9.9.9.9, 114.1.1.1',
      undefined,
      '114.1.1.1',
    ],
    ['the entry before the last behind two proxies', '10.0.0.1', '9.9.9.9, 114.1.1.1, 172.16.0.2', 2, '114.1.1.1'],
    ['the peer, if a proxy wrote nothing', '10.0.0.1', undefined, undefined, '10.0.0.1'],
    ['unknown, where the server does not say', undefined, '1.2.3.4', undefined, undefined],
  ])('is %s', (_, peer, forwarded, proxies, expected) => {
    expect(clientAddress(peer, from(forwarded), proxies)).toBe(expected);
  });
});
