import { attachmentLimits, type MessageLanguage, type PlatformInfo, type PrivacyNotice } from '@qxwq/contract';
import { codeLists } from '@qxwq/dictionaries';
import type { Repositories } from '../storage/store.js';
import { type Notice, noticeIn } from './notice.js';

/** Editions of the coded lists, so that data can be read years later. */
const editions = Object.fromEntries(Object.values(codeLists).map(({ id, edition }) => [id, edition]));

export class PlatformService {
  constructor(
    private readonly read: Repositories,
    private readonly notice: Notice,
    private readonly facts: { readonly name: string; readonly version: string },
  ) {}

  async info(): Promise<PlatformInfo> {
    const [time, sample] = await Promise.all([this.read.clock.now(), this.read.challenges.hasSamples()]);
    return {
      ...this.facts,
      time: time.toISOString(),
      sample,
      attachments: {
        maxBytes: attachmentLimits.maxBytes,
        maxCount: attachmentLimits.maxCount,
        mediaTypes: Object.keys(attachmentLimits.mediaTypes),
      },
      editions,
    };
  }

  privacyNotice(language: MessageLanguage): PrivacyNotice {
    return noticeIn(this.notice, language);
  }
}
