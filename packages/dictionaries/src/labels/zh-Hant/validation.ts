import type { Labels } from '../../code-list.js';
import type { ExpertField, ReadinessLevel, ValidationDimension, ValidationStage } from '../../lists/validation.js';

export const readinessLevels: Labels<ReadinessLevel> = {
  '1': '基本原理',
  '2': '技術概念與方案',
  '3': '關鍵功能驗證',
  '4': '實驗室環境部件驗證',
  '5': '相關環境部件驗證',
  '6': '相關環境樣機驗證',
  '7': '實際環境樣機驗證',
  '8': '產品定型驗證',
  '9': '批量應用',
};

export const expertFields: Labels<ExpertField> = {
  industry: '產業',
  capital: '資本',
  government: '政府',
  technology: '技術',
};

export const validationDimensions: Labels<ValidationDimension> = {
  research: '科研與技術前景',
  industrialisation: '產業化途徑',
  'commercial-prospects': '商業前景',
  'commercial-path': '商業路徑',
};

export const validationStages: Labels<ValidationStage> = {
  initial: '初始驗證',
  laboratory: '實驗室驗證',
  pilot: '中試與熟化',
  market: '市場化',
};
