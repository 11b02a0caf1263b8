import type { TextSet } from '../core/texts.js';
import { type CoreMessages, zhCN } from './zh-CN.js';

/** The texts of provider, board, card and detail, and what all elements share. */
export const coreTexts: TextSet<CoreMessages> = {
  zh: zhCN,
  loadEn: async () => (await import('./en.js')).en,
};
