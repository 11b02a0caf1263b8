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
  achievement: 'Research achievement',
  patent: 'Patent',
};

export const personKinds: Labels<PersonKind> = {
  team: 'Research team',
  expert: 'Expert',
  mentor: 'Technology mentor',
  liaison: 'Doctoral liaison',
};

export const patentKinds: Labels<PatentKind> = {
  invention: 'Invention',
  'utility-model': 'Utility model',
  design: 'Design',
};

export const patentStates: Labels<PatentState> = {
  pending: 'Pending',
  granted: 'Granted',
  expired: 'Expired',
};

export const licenceModes: Labels<LicenceMode> = {
  open: 'Open licence',
  ordinary: 'Ordinary licence',
  sole: 'Sole licence',
  exclusive: 'Exclusive licence',
  assignment: 'Assignment',
};

export const licenceFeeModes: Labels<LicenceFeeMode> = {
  free: 'Free of charge',
  fixed: 'Fixed fee',
  'royalty-sales': 'Royalty on net sales',
  'royalty-profit': 'Royalty on profit',
  mixed: 'Entry fee and royalty',
};

export const dismissalReasons: Labels<DismissalReason> = {
  'other-field': 'Another technical field',
  'not-mature': 'Not mature enough',
  indicators: 'Misses the indicators',
  price: 'Price does not suit',
  region: 'Too far away',
  known: 'Already in contact',
  conflict: 'Conflict of interest',
  other: 'Another reason',
};
