import type { Labels } from '../../code-list.js';
import type { CooperationMode, IpOwnership, Programme } from '../../lists/cooperation.js';

export const programmes: Labels<Programme> = {
  qxwq: '千校萬企',
  parks: '百園百校萬企',
};

export const cooperationModes: Labels<CooperationMode> = {
  independent: '獨立研發',
  commissioned: '委託研發',
  cooperative: '合作研發',
  transfer: '技術轉讓',
  licence: '技術許可',
  equity: '技術入股',
  platform: '共建平臺',
  other: '其他',
};

export const ipOwnerships: Labels<IpOwnership> = {
  university: '歸高校',
  enterprise: '歸企業',
  shared: '共有',
  negotiable: '可議',
};
