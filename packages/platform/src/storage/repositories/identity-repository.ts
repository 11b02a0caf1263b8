import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';

export interface KeyRecord {
  readonly key: string;
  readonly site: string;
  readonly origins: readonly string[];
  readonly anyOrigin: boolean;
}

export interface PartnerRecord {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly organisations: readonly string[] | null;
  /** Public keys by `kid`. */
  readonly keys: Readonly<Record<string, Record<string, string>>>;
  /** SHA-256 of its secret keys, in hex. */
  readonly secretHashes: readonly string[];
}

export class IdentityRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async keys(): Promise<KeyRecord[]> {
    const rows = await this.db.selectFrom('publishable_keys').selectAll().execute();
    return rows.map(({ any_origin, ...row }) => ({ ...row, anyOrigin: any_origin }));
  }

  async partners(): Promise<PartnerRecord[]> {
    const partners = await this.db.selectFrom('partners').selectAll().execute();
    const keys = await this.db.selectFrom('partner_keys').selectAll().execute();
    const secrets = await this.db.selectFrom('secret_keys').selectAll().execute();
    return partners.map((partner) => ({
      ...partner,
      keys: Object.fromEntries(
        keys.filter((key) => key.partner_id === partner.id).map((key) => [key.kid, key.jwk as Record<string, string>]),
      ),
      secretHashes: secrets.filter(({ partner_id }) => partner_id === partner.id).map(({ hash }) => hash),
    }));
  }

  async saveKey({ key, site, origins, anyOrigin }: KeyRecord): Promise<void> {
    const row = { site, origins: [...origins], any_origin: anyOrigin };
    await this.db
      .insertInto('publishable_keys')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }

  /** Replaces a partner and all its keys: a key that is no longer named is no longer trusted. */
  async savePartner({ id, keys, secretHashes, ...partner }: PartnerRecord): Promise<void> {
    const row = {
      name: partner.name,
      scopes: [...partner.scopes],
      organisations: partner.organisations && [...partner.organisations],
    };
    await this.db
      .insertInto('partners')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await this.db.deleteFrom('partner_keys').where('partner_id', '=', id).execute();
    const rows = Object.entries(keys).map(([kid, jwk]) => ({ partner_id: id, kid, jwk: JSON.stringify(jwk) }));
    if (rows.length > 0) await this.db.insertInto('partner_keys').values(rows).execute();
    await this.db.deleteFrom('secret_keys').where('partner_id', '=', id).execute();
    const hashes = secretHashes.map((hash) => ({ hash, partner_id: id }));
    if (hashes.length > 0) await this.db.insertInto('secret_keys').values(hashes).execute();
  }
}
