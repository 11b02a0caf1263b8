import type { TextSet } from '../../core/texts.js';
import { type BidFormMessages, zhCN } from './zh-CN.js';

/** The texts of `<qxwq-bid-form>`. */
export const bidFormTexts: TextSet<BidFormMessages> = {
  zh: zhCN,
  loadEn: async () => (await import('./en.js')).en,
};
