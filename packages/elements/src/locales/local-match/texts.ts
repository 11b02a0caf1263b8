import { TextSet } from '../../core/text-set.js';
import type { LocalMatchMessages } from './zh-CN.js';

export const localMatchTexts = new TextSet<LocalMatchMessages>({
  'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
  'zh-Hant': async () => (await import('./zh-Hant.js')).zhHant,
  en: async () => (await import('./en.js')).en,
});
