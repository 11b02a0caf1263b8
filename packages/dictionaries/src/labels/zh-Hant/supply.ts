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
  patent: '專利',
};

export const personKinds: Labels<PersonKind> = {
  team: '科研團隊',
  expert: '專家',
  mentor: '企業技術導師',
  liaison: '博士生聯絡員',
};

export const patentKinds: Labels<PatentKind> = {
  invention: '發明專利',
  'utility-model': '實用新型專利',
  design: '外觀設計專利',
};

export const patentStates: Labels<PatentState> = {
  pending: '審查中',
  granted: '已授權',
  expired: '已失效',
};

export const licenceModes: Labels<LicenceMode> = {
  open: '開放許可',
  ordinary: '普通許可',
  sole: '排他許可',
  exclusive: '獨佔許可',
  assignment: '轉讓',
};

export const licenceFeeModes: Labels<LicenceFeeMode> = {
  free: '免費',
  fixed: '固定費用',
  'royalty-sales': '按淨銷售額提成',
  'royalty-profit': '按利潤提成',
  mixed: '入門費加提成',
};

export const dismissalReasons: Labels<DismissalReason> = {
  'other-field': '技術方向不符',
  'not-mature': '成熟度不夠',
  indicators: '指標達不到',
  price: '價格不合適',
  region: '地域不便',
  known: '已有接觸',
  conflict: '存在利益衝突',
  other: '其他原因',
};
