import type { Labels } from '../../code-list.js';
import type { StrategicIndustryCode } from '../../lists/strategic-industries.js';

export const strategicIndustries: Labels<StrategicIndustryCode> = {
  'sei-1': '新一代信息技术产业',
  'sei-2': '高端装备制造产业',
  'sei-3': '新材料产业',
  'sei-4': '生物产业',
  'sei-5': '新能源汽车产业',
  'sei-6': '新能源产业',
  'sei-7': '节能环保产业',
  'sei-8': '数字创意产业',
  'sei-9': '相关服务业',
};
