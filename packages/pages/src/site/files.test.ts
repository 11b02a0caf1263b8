import { mockPlatform } from '@qxwq/mock';
import { createLightClient } from '@qxwq/sdk/light';
import { expect, test } from 'vitest';
import { pageFiles } from './files.js';

const base = 'https://www.example.edu.cn/board';
const client = createLightClient({ ...mockPlatform().connection, maxRetries: 0 });

test('a site of files has every page, and every link of it leads to a file', async () => {
  const files = new Map<string, string>();
  for await (const { path, content } of pageFiles({
    client,
    site: { name: '晨岭' },
    baseUrl: base,
    pageSize: 10,
    locales: ['en'],
  })) {
    expect(files.has(path), path).toBe(false);
    files.set(path, content);
  }
  expect([...files.keys()].filter((path) => path.endsWith('.html'))).toHaveLength(2 * (3 + 23));
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue;
    expect(content).not.toContain('<form');
    for (const [, address = ''] of content.matchAll(/(?:href|src)="(https:[^"]+)"/g)) {
      const inside = address.slice(base.length + 1);
      expect(
        files.has(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside),
        `${path} → ${address}`,
      ).toBe(true);
    }
  }
});
