import type { Attachment } from '@qxwq/contract';

/** What is known of a file, without its bytes. */
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly created_at: Date;
}

export const attachmentColumns = ['id', 'name', 'media_type', 'size', 'sha256', 'created_at'] as const;

export const attachmentOf = (row: AttachmentRow): Attachment => ({
  id: row.id as Attachment['id'],
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  createdAt: row.created_at.toISOString(),
});
