import type { Labels } from '../../code-list.js';
import type { ExpertField, ValidationStage } from '../../lists/validation.js';

export const expertFields: Labels<ExpertField> = {
  industry: '產業',
  capital: '資本',
  government: '政府',
  technology: '技術',
};

export const validationStages: Labels<ValidationStage> = {
  initial: '初始驗證',
  laboratory: '實驗室驗證',
  pilot: '中試與熟化',
  market: '市場化',
};
