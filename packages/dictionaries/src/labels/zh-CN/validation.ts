import type { Labels } from '../../code-list.js';
import type { ReadinessLevel, ValidationDimension } from '../../lists/validation.js';

export const readinessLevels: Labels<ReadinessLevel> = {
  '1': '基本原理',
  '2': '技术概念与方案',
  '3': '关键功能验证',
  '4': '实验室环境部件验证',
  '5': '相关环境部件验证',
  '6': '相关环境样机验证',
  '7': '实际环境样机验证',
  '8': '产品定型验证',
  '9': '批量应用',
};

export const validationDimensions: Labels<ValidationDimension> = {
  research: '科研与技术前景',
  industrialisation: '产业化途径',
  'commercial-prospects': '商业前景',
  'commercial-path': '商业路径',
};
