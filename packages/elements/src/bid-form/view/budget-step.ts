import { type BudgetRange, fill } from '@qxwq/contract';
import { bidBudgetCategories, ipOwnerships, labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { formatBudget, formatWan } from '../../core/format.js';
import { readNumber } from '../model/read-number.js';
import { attachments } from './attachments.js';
import { selectField, textField } from './fields.js';
import type { FormView } from './form-view.js';
import { warnIcon } from './icons.js';
import { rows } from './rows.js';

/** How the money is spent, who owns what comes of it, and the files that support the bid. */
export function budgetStep(view: FormView): TemplateResult {
  const { t, challenge } = view;
  return html`
    ${rows(view, 'budget', { row: (index) => item(view, index), least: 1, foot: total(view) })}
    <section class="block">
      <div class="half">
        ${selectField(view, '/ipOwnership', {
          label: t.fields.ipOwnership,
          hint: fill(t.fields.ipHint, { wish: labelIn(t.labels.ipOwnerships, challenge.ipOwnership) }),
          choices: ipOwnerships.codes.map((code) => ({ value: code, label: labelIn(t.labels.ipOwnerships, code) })),
        })}
      </div>
    </section>
    ${attachments(view)}
  `;
}

function item(view: FormView, index: number): TemplateResult {
  const { t } = view;
  const at = `/budget/${index}`;
  return html`
    ${selectField(view, `${at}/category`, {
      label: t.fields.category,
      choices: bidBudgetCategories.codes.map((code) => ({
        value: code,
        label: labelIn(t.labels.bidBudgetCategories, code),
      })),
    })}
    ${textField(view, `${at}/amountWan`, { label: t.fields.amount, numeric: true, unit: t.fields.amountUnit })}
  `;
}

/** The sum of the amounts that can be read, in 万元; to the yuan, since 0.1 + 0.2 is not what a budget shows. */
export function budgetTotal({ form }: Pick<FormView, 'form'>): number {
  const sum = form.values.budget.reduce((total, { amountWan }) => {
    const reading = readNumber(amountWan, '万元');
    return reading.kind === 'number' ? total + reading.value : total;
  }, 0);
  return Math.round(sum * 10_000) / 10_000;
}

/** `280 万元`. */
export function inWords({ locale, core }: Pick<FormView, 'locale' | 'core'>, amount: BudgetRange | null): string {
  const { value, unit } = formatBudget(amount, locale, core);
  return `${value} ${unit}`.trim();
}

function total(view: FormView): TemplateResult {
  const { t, core, challenge, locale } = view;
  const { budget } = challenge;
  const sum = budgetTotal(view);
  const over = budget === null ? 0 : Math.round((sum - budget.maxWan) * 10_000) / 10_000;
  return html`
    <p class="total" aria-live="polite">
      <span>${t.rows.total}</span>
      <strong>${formatWan(sum, locale)}</strong><span class="unit-text"> ${core.money.unit}</span>
      <span class="quiet offered">${fill(t.rows.offered, { amount: inWords(view, budget) })}</span>
    </p>
    ${
      over > 0
        ? html`<p class="message" data-tone="warn">${warnIcon}<span>${fill(t.rows.over, { amount: inWords(view, { minWan: over, maxWan: over }) })}</span></p>`
        : nothing
    }
  `;
}
