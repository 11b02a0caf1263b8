import { bidLimits, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowList } from '../model/form-values.js';
import { message } from './fields.js';
import { type FormView, fieldId } from './form-view.js';

const limits: Readonly<Record<RowList, number>> = {
  team: bidLimits.team,
  milestones: bidLimits.milestones,
  budget: bidLimits.budgetItems,
  partners: bidLimits.partners,
};
const singular = { team: 'member', milestones: 'milestone', budget: 'budgetItem', partners: 'partner' } as const;
const addText = {
  team: 'addTeam',
  milestones: 'addMilestones',
  budget: 'addBudget',
  partners: 'addPartners',
} as const;

/** `成员 2`. */
export const rowName = ({ t }: FormView, list: RowList, index: number): string =>
  fill(t.rows[singular[list]], { index: index + 1 });

export interface RowsOptions {
  readonly hint?: string | undefined;
  readonly row: (index: number) => TemplateResult;
  /** Stands under the rows, such as a total. */
  readonly foot?: TemplateResult | typeof nothing;
  /** Rows that must stay. */
  readonly least: number;
}

/** A list to which rows are added and from which they are taken; a row that was taken away can be put back. */
export function rows(view: FormView, list: RowList, options: RowsOptions): TemplateResult {
  const { form, t } = view;
  const { hint, row, foot = nothing, least } = options;
  const count = form.values[list].length;
  const full = count >= limits[list];
  const title = `${list}-title`;
  return html`
    <section class="block" role="group" aria-labelledby=${title} id=${fieldId(`/${list}`)} tabindex="-1" part="rows">
      <h3 id=${title}>${t.rows[list]}</h3>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${message(view, `/${list}`)}
      <div class="rows">
        ${form.values[list].map(
          (_, index) => html`<div
            class="row"
            role="group"
            id=${fieldId(`/${list}/${index}`)}
            tabindex="-1"
            aria-label=${rowName(view, list, index)}
          >
            <span class="index" aria-hidden="true">${index + 1}</span>
            <div class=${`cells ${list}`}>${row(index)}</div>
            ${
              count > least
                ? html`<button
                    class="button plain remove"
                    type="button"
                    ?disabled=${form.locked}
                    aria-label=${fill(t.rows.removeNamed, { row: rowName(view, list, index) })}
                    @click=${() => form.removeRow(list, index)}
                  >
                    ${t.rows.remove}
                  </button>`
                : nothing
            }
          </div>`,
        )}
      </div>
      ${removedNotice(view, list)} ${foot}
      <p class="add">
        <button class="button" type="button" ?disabled=${full || form.locked} @click=${() => form.addRow(list)}>
          ${t.rows[addText[list]]}
        </button>
        ${full ? html`<span class="quiet">${fill(t.rows.full, { max: limits[list] })}</span>` : nothing}
      </p>
    </section>
  `;
}

function removedNotice(view: FormView, list: RowList): TemplateResult | typeof nothing {
  const { form, t } = view;
  const { removed } = form;
  if (removed?.list !== list) return nothing;
  const { row, index } = removed;
  const named = ('name' in row && row.name) || ('title' in row && row.title) || rowName(view, list, index);
  return html`<p class="removed" id=${fieldId(`/${list}/removed`)} tabindex="-1">
    <span>${fill(t.rows.removed, { row: named })}</span>
    <button class="button plain" type="button" @click=${() => form.restoreRow()}>${t.rows.undo}</button>
  </p>`;
}
