import type { Labels } from '../../code-list.js';
import type { EnterpriseTier, OrganisationKind, UniversityLabel } from '../../lists/organisations.js';

export const organisationKinds: Labels<OrganisationKind> = {
  enterprise: '企业',
  university: '高等院校',
  institute: '研究机构',
  other: '其他',
};

export const enterpriseTiers: Labels<EnterpriseTier> = {
  leading: '龙头企业',
  innovative: '创新型中小企业',
  specialised: '专精特新中小企业',
  'little-giant': '专精特新“小巨人”企业',
  'tech-sme': '科技型中小企业',
};

export const universityLabels: Labels<UniversityLabel> = {
  'double-first-class': '双一流',
  '985': '985 工程',
  '211': '211 工程',
};
