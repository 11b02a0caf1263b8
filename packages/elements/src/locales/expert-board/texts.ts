import { TextSet } from '../../core/text-set.js';
import type { ExpertBoardMessages } from './zh-CN.js';

export const expertBoardTexts = new TextSet<ExpertBoardMessages>({
  'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
  'zh-Hant': async () => (await import('./zh-Hant.js')).zhHant,
  en: async () => (await import('./en.js')).en,
});
