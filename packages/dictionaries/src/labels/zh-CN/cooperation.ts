import type { Labels } from '../../code-list.js';
import type { CooperationMode, IpOwnership, Programme } from '../../lists/cooperation.js';

export const programmes: Labels<Programme> = {
  qxwq: '千校万企',
  parks: '百园百校万企',
};

export const cooperationModes: Labels<CooperationMode> = {
  independent: '独立研发',
  commissioned: '委托研发',
  cooperative: '合作研发',
  transfer: '技术转让',
  licence: '技术许可',
  equity: '技术入股',
  platform: '共建平台',
  other: '其他',
};

export const ipOwnerships: Labels<IpOwnership> = {
  university: '归高校',
  enterprise: '归企业',
  shared: '共有',
  negotiable: '可议',
};
