import type { Labels } from '../../code-list.js';
import type { ExpertField, ValidationStage } from '../../lists/validation.js';

export const expertFields: Labels<ExpertField> = {
  industry: 'Industry',
  capital: 'Capital',
  government: 'Government',
  technology: 'Technology',
};

export const validationStages: Labels<ValidationStage> = {
  initial: 'Initial validation',
  laboratory: 'Laboratory validation',
  pilot: 'Pilot and maturation',
  market: 'Market entry',
};
