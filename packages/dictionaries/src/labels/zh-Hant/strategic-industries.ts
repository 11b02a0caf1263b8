import type { Labels } from '../../code-list.js';
import type { StrategicIndustryCode } from '../../lists/strategic-industries.js';

export const strategicIndustries: Labels<StrategicIndustryCode> = {
  'sei-1': '新一代信息技術產業',
  'sei-2': '高端裝備製造產業',
  'sei-3': '新材料產業',
  'sei-4': '生物產業',
  'sei-5': '新能源汽車產業',
  'sei-6': '新能源產業',
  'sei-7': '節能環保產業',
  'sei-8': '數字創意產業',
  'sei-9': '相關服務業',
};
