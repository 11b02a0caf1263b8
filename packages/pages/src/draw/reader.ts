import type { ClientOf } from '@qxwq/sdk';

/** What pages read of the platform: any client of the SDK can do this. */
export type Reader = ClientOf<'challenges.list' | 'challenges.facets' | 'challenges.get' | 'challenges.similar'>;

/** What the element in the page is told of the platform, for everything that happens after the first look. */
export interface PlatformAddress {
  readonly baseUrl: string;
  readonly publishableKey?: string | undefined;
}
