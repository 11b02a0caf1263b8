import type { TextSet } from '../../core/texts.js';
import { type BidListMessages, zhCN } from './zh-CN.js';

/** The texts of `<qxwq-bid-list>`. */
export const bidListTexts: TextSet<BidListMessages> = {
  zh: zhCN,
  loadEn: async () => (await import('./en.js')).en,
};
