import type { TextSet } from '../../core/texts.js';
import { type BoardMessages, zhCN } from './zh-CN.js';

export const boardTexts: TextSet<BoardMessages> = {
  zh: zhCN,
  loadEn: async () => (await import('./en.js')).en,
};
