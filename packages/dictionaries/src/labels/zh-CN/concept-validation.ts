import type { Labels } from '../../code-list.js';
import type { ExpertField, ValidationStage } from '../../lists/validation.js';

export const expertFields: Labels<ExpertField> = {
  industry: '产业',
  capital: '资本',
  government: '政府',
  technology: '技术',
};

export const validationStages: Labels<ValidationStage> = {
  initial: '初始验证',
  laboratory: '实验室验证',
  pilot: '中试与熟化',
  market: '市场化',
};
