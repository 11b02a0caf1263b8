export type { Bucket, RateLimits } from './http/rate-limits.js';
export type { Partner, PartnerKey } from './identity/partners.js';
export { newSecretKey } from './identity/secret-keys.js';
export type { Site } from './identity/sites.js';
export type { StreamOptions } from './live/live-streams.js';
export { jsonLines, type LogLevel, type LogLine, type LogSink } from './log.js';
export { createPlatform, type Platform, type PlatformOptions } from './platform.js';
export { type RunningServer, type ServeOptions, serve } from './serve.js';
export { ImportError } from './services/import-check.js';
export type {
  AttachmentRecord,
  ChallengeRecord,
  ImportCounts,
  ImportRecords,
  ImportResult,
} from './services/import-service.js';
export type { Duplicate } from './services/near-duplicates.js';
export type { Controller, Notice, NoticePurpose, NoticeText } from './services/notice.js';
export type { StorageOptions } from './storage/database.js';
export { FolderInUseError } from './storage/folder-lock.js';
export { sheetLanguage } from './workbook/column.js';
export { makeTemplate as workbookTemplate } from './workbook/template.js';
export type { WorkbookOptions } from './workbook/workbook-service.js';
