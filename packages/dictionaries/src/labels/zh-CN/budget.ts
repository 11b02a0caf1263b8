import type { Labels } from '../../code-list.js';
import type { BidBudgetCategory, BudgetBand } from '../../lists/budget.js';

export const budgetBands: Labels<BudgetBand> = {
  lt50: '50 万元以下',
  '50-200': '50～200 万元',
  '200-1000': '200～1000 万元',
  gt1000: '1000 万元以上',
  open: '面议',
};

export const bidBudgetCategories: Labels<BidBudgetCategory> = {
  equipment: '设备费',
  operations: '业务费',
  labour: '劳务费',
  indirect: '间接费用',
  other: '其他费用',
};
