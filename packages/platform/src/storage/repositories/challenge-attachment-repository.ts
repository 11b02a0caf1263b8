import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import { type AttachmentRow, attachmentColumns } from './attachment-columns.js';

export type NewChallengeAttachment = AttachmentRow & { readonly position: number; readonly content: Uint8Array };

export class ChallengeAttachmentRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  of(challengeId: string): Promise<AttachmentRow[]> {
    return this.db
      .selectFrom('challenge_attachments')
      .select(attachmentColumns)
      .where('challenge_id', '=', challengeId)
      .orderBy('position')
      .execute();
  }

  find(challengeId: string, id: string): Promise<(AttachmentRow & { content: Uint8Array }) | undefined> {
    return this.db
      .selectFrom('challenge_attachments')
      .select([...attachmentColumns, 'content'])
      .where('challenge_id', '=', challengeId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async replace(challengeId: string, files: readonly NewChallengeAttachment[]): Promise<void> {
    await this.db.deleteFrom('challenge_attachments').where('challenge_id', '=', challengeId).execute();
    for (const file of files) {
      await this.db
        .insertInto('challenge_attachments')
        .values({ ...file, challenge_id: challengeId })
        .execute();
    }
  }
}
