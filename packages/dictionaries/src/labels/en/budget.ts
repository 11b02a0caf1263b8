import type { Labels } from '../../code-list.js';
import type { BidBudgetCategory, BudgetBand } from '../../lists/budget.js';

export const budgetBands: Labels<BudgetBand> = {
  lt50: 'Under CNY 0.5 million',
  '50-200': 'CNY 0.5–2 million',
  '200-1000': 'CNY 2–10 million',
  gt1000: 'CNY 10 million or more',
  open: 'To be negotiated',
};

export const bidBudgetCategories: Labels<BidBudgetCategory> = {
  equipment: 'Equipment',
  operations: 'Operating costs',
  labour: 'Labour',
  indirect: 'Indirect costs',
  other: 'Other costs',
};
