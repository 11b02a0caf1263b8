import { factLineStyles } from '../../styles/fact-line.js';
import { formControlStyles } from '../../styles/form-controls.js';
import { fieldStyles } from './fields.js';
import { layoutStyles } from './layout.js';
import { printStyles } from './print.js';
import { receiptStyles } from './receipt.js';
import { rowStyles } from './rows.js';
import { stepperStyles } from './stepper.js';

/** Print comes last: it undoes what the others set for the screen. */
export const bidFormStyles = [
  factLineStyles,
  formControlStyles,
  layoutStyles,
  stepperStyles,
  fieldStyles,
  rowStyles,
  receiptStyles,
  printStyles,
];
