import type { Labels } from '../../code-list.js';
import type { ReadinessLevel, ValidationDimension } from '../../lists/validation.js';

export const readinessLevels: Labels<ReadinessLevel> = {
  '1': 'Basic principles',
  '2': 'Technology concept and approach',
  '3': 'Critical functions verified',
  '4': 'Components verified in the laboratory',
  '5': 'Components verified in a relevant environment',
  '6': 'Prototype verified in a relevant environment',
  '7': 'Prototype verified in the actual environment',
  '8': 'Finalised product verified',
  '9': 'Applied in volume',
};

export const validationDimensions: Labels<ValidationDimension> = {
  research: 'Research and technology prospects',
  industrialisation: 'Industrialisation approach',
  'commercial-prospects': 'Commercial prospects',
  'commercial-path': 'Commercial path',
};
