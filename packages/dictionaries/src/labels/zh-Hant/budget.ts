import type { Labels } from '../../code-list.js';
import type { BidBudgetCategory, BudgetBand } from '../../lists/budget.js';

export const budgetBands: Labels<BudgetBand> = {
  lt50: '50 萬元以下',
  '50-200': '50～200 萬元',
  '200-1000': '200～1000 萬元',
  gt1000: '1000 萬元以上',
  open: '面議',
};

export const bidBudgetCategories: Labels<BidBudgetCategory> = {
  equipment: '設備費',
  operations: '業務費',
  labour: '勞務費',
  indirect: '間接費用',
  other: '其他費用',
};
