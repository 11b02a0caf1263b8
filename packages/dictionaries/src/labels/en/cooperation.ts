import type { Labels } from '../../code-list.js';
import type { CooperationMode, IpOwnership, Programme } from '../../lists/cooperation.js';

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

export const ipOwnerships: Labels<IpOwnership> = {
  university: 'University',
  enterprise: 'Enterprise',
  shared: 'Shared',
  negotiable: 'Negotiable',
};
