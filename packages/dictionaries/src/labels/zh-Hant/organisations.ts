import type { Labels } from '../../code-list.js';
import type { EnterpriseTier, OrganisationKind, UniversityLabel } from '../../lists/organisations.js';

export const organisationKinds: Labels<OrganisationKind> = {
  enterprise: '企業',
  university: '高等院校',
  institute: '研究機構',
  other: '其他',
};

export const enterpriseTiers: Labels<EnterpriseTier> = {
  leading: '龍頭企業',
  innovative: '創新型中小企業',
  specialised: '專精特新中小企業',
  'little-giant': '專精特新「小巨人」企業',
  'tech-sme': '科技型中小企業',
};

export const universityLabels: Labels<UniversityLabel> = {
  'double-first-class': '雙一流',
  '985': '985 工程',
  '211': '211 工程',
};
