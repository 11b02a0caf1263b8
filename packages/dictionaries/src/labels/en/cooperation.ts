import type { Labels } from '../../code-list.js';
import type { BudgetBand, CooperationMode, OwnershipChoice, Programme } from '../../lists/cooperation.js';

export const programmes: Labels<Programme> = {
  qxwq: 'Thousand Universities, Ten Thousand Enterprises',
  parks: 'Hundred Parks, Hundred Universities, Ten Thousand Enterprises',
};

export const cooperationModes: Labels<CooperationMode> = {
  independent: 'Independent R&D',
  commissioned: 'Commissioned R&D',
  cooperative: 'Cooperative R&D',
  transfer: 'Technology transfer',
  licence: 'Technology licence',
  equity: 'Technology for equity',
  platform: 'Joint platform',
  other: 'Other',
};

export const budgetBands: Labels<BudgetBand> = {
  lt50: 'Under CNY 0.5 million',
  '50-200': 'CNY 0.5–2 million',
  '200-1000': 'CNY 2–10 million',
  gt1000: 'CNY 10 million or more',
  open: 'To be negotiated',
};

export const ownershipChoices: Labels<OwnershipChoice> = {
  university: 'University',
  enterprise: 'Enterprise',
  shared: 'Shared',
  negotiable: 'Negotiable',
};
