/** See sdk.ts: a program of the last release. */
import { checkBid, operations, type Problem, problemStatus, routes } from '@qxwq/contract';
import { openApiDocument } from '@qxwq/contract/openapi';
import { mockPlatform } from '@qxwq/mock';
import { sampleData } from '@qxwq/mock/sample';

export const described: readonly unknown[] = [openApiDocument(), operations.challenges.list.route.path, checkBid];
export const path: string = routes.challenges.get.path;
export const status: number = problemStatus.not_found;
export const titleOf = ({ title, code }: Problem): string => `${code} ${title}`;

export function pretend(): number {
  const mock = mockPlatform({ seed: 7, latencyMs: [20, 80], data: sampleData({ now: new Date() }) });
  mock.use('cutAfterCommit', { only: 'bids.create', times: 1 });
  mock.setNow(new Date());
  return mock.requests.length + mock.bids.length + mock.connection.baseUrl.length;
}
