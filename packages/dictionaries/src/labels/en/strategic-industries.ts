import type { Labels } from '../../code-list.js';
import type { StrategicIndustryCode } from '../../lists/strategic-industries.js';

export const strategicIndustries: Labels<StrategicIndustryCode> = {
  'sei-1': 'New-generation information technology',
  'sei-2': 'High-end equipment manufacturing',
  'sei-3': 'New materials',
  'sei-4': 'Biotechnology',
  'sei-5': 'New-energy vehicles',
  'sei-6': 'New energy',
  'sei-7': 'Energy saving and environmental protection',
  'sei-8': 'Digital creative industries',
  'sei-9': 'Related services',
};
