import type { Labels } from '../../code-list.js';
import type {
  AchievementKind,
  DismissalReason,
  LicenceFeeMode,
  LicenceMode,
  PatentKind,
  PatentState,
  PersonKind,
} from '../../lists/supply.js';

export const achievementKinds: Labels<AchievementKind> = {
  achievement: '科技成果',
  patent: '专利',
};

export const personKinds: Labels<PersonKind> = {
  team: '科研团队',
  expert: '专家',
  mentor: '企业技术导师',
  liaison: '博士生联络员',
};

export const patentKinds: Labels<PatentKind> = {
  invention: '发明专利',
  'utility-model': '实用新型专利',
  design: '外观设计专利',
};

export const patentStates: Labels<PatentState> = {
  pending: '审查中',
  granted: '已授权',
  expired: '已失效',
};

export const licenceModes: Labels<LicenceMode> = {
  open: '开放许可',
  ordinary: '普通许可',
  sole: '排他许可',
  exclusive: '独占许可',
  assignment: '转让',
};

export const licenceFeeModes: Labels<LicenceFeeMode> = {
  free: '免费',
  fixed: '固定费用',
  'royalty-sales': '按净销售额提成',
  'royalty-profit': '按利润提成',
  mixed: '入门费加提成',
};

export const dismissalReasons: Labels<DismissalReason> = {
  'other-field': '技术方向不符',
  'not-mature': '成熟度不够',
  indicators: '指标达不到',
  price: '价格不合适',
  region: '地域不便',
  known: '已有接触',
  conflict: '存在利益冲突',
  other: '其他原因',
};
