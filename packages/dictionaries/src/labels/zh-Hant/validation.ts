import type { Labels } from '../../code-list.js';
import type { ReadinessLevel, ValidationDimension } from '../../lists/validation.js';

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

export const validationDimensions: Labels<ValidationDimension> = {
  research: '科研與技術前景',
  industrialisation: '產業化途徑',
  'commercial-prospects': '商業前景',
  'commercial-path': '商業路徑',
};
