import type { Labels } from '../../code-list.js';
import type { EnterpriseTier, OrganisationKind, UniversityLabel } from '../../lists/organisations.js';

export const organisationKinds: Labels<OrganisationKind> = {
  enterprise: 'Enterprise',
  university: 'University',
  institute: 'Research institute',
  other: 'Other',
};

export const enterpriseTiers: Labels<EnterpriseTier> = {
  leading: 'Leading enterprise',
  innovative: 'Innovative SME',
  specialised: 'Specialised and innovative SME',
  'little-giant': '“Little giant” enterprise',
  'tech-sme': 'Technology-based SME',
};

export const universityLabels: Labels<UniversityLabel> = {
  'double-first-class': 'Double First-Class',
  '985': 'Project 985',
  '211': 'Project 211',
};
