import type { TextSet } from '../../core/texts.js';
import { type DetailMessages, zhCN } from './zh-CN.js';

export const detailTexts: TextSet<DetailMessages> = {
  zh: zhCN,
  loadEn: async () => (await import('./en.js')).en,
};
