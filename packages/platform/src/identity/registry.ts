import { scopes } from '@qxwq/contract';
import { sha256 } from '../rules/digest.js';
import type { KeyRecord, PartnerRecord } from '../storage/repositories/identity-repository.js';
import type { Store } from '../storage/store.js';
import type { Partner } from './partners.js';
import type { Site } from './sites.js';

/** Other nodes may register sites and partners; after this long their changes count here too. */
const FRESH_MS = 10_000;

interface Snapshot {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly origins: ReadonlySet<string>;
  readonly anyOrigin: boolean;
  readonly partners: ReadonlyMap<string, PartnerRecord>;
  /** Partners by the SHA-256 of their secret keys. */
  readonly bySecret: ReadonlyMap<string, PartnerRecord>;
}

/** Who is known: publishable keys with their origins, and partners with their public keys. */
export class IdentityRegistry {
  private snapshot: Promise<Snapshot> | undefined;
  private expiresAt = 0;

  constructor(private readonly store: Store) {}

  /** Adds sites and partners, or replaces those with the same key or id. They were checked before. */
  async register(sites: readonly Site[], partners: readonly Partner[]): Promise<void> {
    await this.store.transaction(async ({ identity }) => {
      for (const { key, name, origins, anyOrigin = false } of sites) {
        await identity.saveKey({ key, site: name, origins, anyOrigin });
      }
      for (const partner of partners) {
        await identity.savePartner({
          id: partner.id,
          name: partner.name,
          // To place matches is the operator's; a host gets it only where it is named.
          scopes: partner.scopes ?? scopes.filter((scope) => scope !== 'matches:broker'),
          organisations: partner.organisations ?? null,
          secretHashes: (partner.secretKeys ?? []).map(sha256),
          keys: Object.fromEntries(partner.keys.map(({ kid, kty, crv, x }) => [kid, { kid, kty, crv, x }])),
        });
      }
    });
    this.snapshot = undefined;
  }

  async key(key: string): Promise<KeyRecord | undefined> {
    return (await this.current()).keys.get(key);
  }

  async partner(id: string): Promise<PartnerRecord | undefined> {
    return (await this.current()).partners.get(id);
  }

  /** Found by the key's hash, so how long it takes tells nothing of other keys. */
  async partnerBySecret(key: string): Promise<PartnerRecord | undefined> {
    return (await this.current()).bySecret.get(sha256(key));
  }

  /** Whether pages of this origin belong to any site. */
  async knowsOrigin(origin: string): Promise<boolean> {
    const { anyOrigin, origins } = await this.current();
    return anyOrigin || origins.has(origin);
  }

  private current(): Promise<Snapshot> {
    if (!this.snapshot || Date.now() >= this.expiresAt) {
      this.expiresAt = Date.now() + FRESH_MS;
      const reading = this.readAll();
      this.snapshot = reading;
      // A failed reading is not kept: the next request tries again.
      reading.catch(() => {
        if (this.snapshot === reading) this.snapshot = undefined;
      });
    }
    return this.snapshot;
  }

  private async readAll(): Promise<Snapshot> {
    const { identity } = this.store.read;
    const [keys, partners] = await Promise.all([identity.keys(), identity.partners()]);
    return {
      keys: new Map(keys.map((record) => [record.key, record])),
      origins: new Set(keys.flatMap((record) => record.origins)),
      anyOrigin: keys.some((record) => record.anyOrigin),
      partners: new Map(partners.map((record) => [record.id, record])),
      bySecret: new Map(partners.flatMap((record) => record.secretHashes.map((hash) => [hash, record] as const))),
    };
  }
}
