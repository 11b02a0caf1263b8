import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillAddress, safeUrl } from './safe-url.js';

const page = 'https://www.example.edu.cn/kyc/index.html';

describe('safeUrl', () => {
  test.each([
    ['https://other.example/a?b=1', 'https://other.example/a?b=1'],
    ['http://other.example/', 'http://other.example/'],
    ['mailto:kyc@example.edu.cn', 'mailto:kyc@example.edu.cn'],
    ['tel:010-12345678', 'tel:010-12345678'],
    ['/challenge.html?id=1', '/challenge.html?id=1'],
    ['detail.html', 'detail.html'],
    ['?id=1', '?id=1'],
    ['#top', '#top'],
  ])('lets %s through', (address, expected) => {
    expect(safeUrl(address, page)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://www.example.edu.cn/1',
    'file:///etc/passwd',
    '//elsewhere.example/a',
    '/\\elsewhere.example/a',
    '\\\\elsewhere.example/a',
    '/\t/elsewhere.example',
    'https://',
    '',
    null,
    undefined,
  ])('refuses %j', (address) => {
    expect(safeUrl(address, page)).toBeUndefined();
  });

  test('never gives an address that runs a script or leaves the page’s own site unsaid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = safeUrl(text, page);
        if (url === undefined) return;
        const { protocol, host } = new URL(url, page);
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
        if (!/^\s*[a-z][a-z0-9+.-]*:/i.test(text)) expect(host).toBe('www.example.edu.cn');
      }),
    );
  });
});

describe('fillAddress', () => {
  test('encodes what it fills in', () => {
    expect(fillAddress('/c?id={id}', { id: 'a&b=/../c' })).toBe('/c?id=a%26b%3D%2F..%2Fc');
  });

  test('cannot be made to run a script by a value', () => {
    expect(fillAddress('{id}', { id: 'javascript:alert(1)' })).toBe('javascript%3Aalert(1)');
  });

  test('gives nothing without a template', () => {
    expect(fillAddress(undefined, { id: '1' })).toBeUndefined();
  });
});
