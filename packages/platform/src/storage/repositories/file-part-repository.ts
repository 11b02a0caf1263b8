import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** The bytes of files, in parts: no statement carries more than one, so nothing waits long for a large file. */
export class FilePartRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** @param position Where in the file the part begins, in bytes. */
  async add(fileId: string, position: number, content: Uint8Array): Promise<void> {
    await this.db.insertInto('file_parts').values({ file_id: fileId, position, content }).execute();
  }

  /** The parts in their order, each read when it is asked for. */
  async *read(fileId: string): AsyncGenerator<Uint8Array> {
    for (let last = -1; ; ) {
      const part = await this.db
        .selectFrom('file_parts')
        .select(['position', 'content'])
        .where('file_id', '=', fileId)
        .where('position', '>', last)
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      if (!part) return;
      last = part.position;
      yield part.content;
    }
  }

  async delete(fileId: string): Promise<void> {
    await this.db.deleteFrom('file_parts').where('file_id', '=', fileId).execute();
  }

  /** Deletes parts that nothing names: a process ended between storing a file and attaching it. */
  async forgetOrphans(olderThanHours: number): Promise<void> {
    await sql`
      delete from file_parts as part
      where created_at < clock_timestamp() - make_interval(hours => ${olderThanHours})
        and not exists (select from bid_attachments where file_id = part.file_id)
        and not exists (select from uploads where id = part.file_id)
    `.execute(this.db);
  }
}
