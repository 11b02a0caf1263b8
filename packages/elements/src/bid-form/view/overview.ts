import { fill } from '@qxwq/contract';
import { html, type TemplateResult } from 'lit';
import { readNumber } from '../model/read-number.js';
import type { StepId } from '../model/steps.js';
import { metIndicators } from './answers-step.js';
import { budgetTotal, inWords } from './budget-step.js';
import type { FormView } from './form-view.js';

/** The bid in a few lines, each with a way back to where it can be changed. */
export function overview(view: FormView): TemplateResult {
  const { t, form } = view;
  const lines = { plan: plan, answers: answers, team: team, budget: budget };
  return html`
    <section class="block" role="group" aria-labelledby="overview-title" part="overview">
      <h3 id="overview-title">${t.confirm.overview}</h3>
      <dl class="overview">
        ${(Object.keys(lines) as (keyof typeof lines)[]).map((step) => {
          const faults = form.faultsIn(step) ?? 0;
          return html`<div>
            <dt>${t.steps[step]}</dt>
            <dd>
              <span class="overview-text">${lines[step](view)}</span>
              ${faults > 0 ? html`<span class="state" data-tone="hot">${fill(t.stepper.toMend, { count: faults })}</span>` : ''}
              ${edit(view, step)}
            </dd>
          </div>`;
        })}
      </dl>
    </section>
  `;
}

const edit = ({ t, form }: FormView, step: StepId): TemplateResult => html`
  <button
    class="button plain"
    type="button"
    ?disabled=${form.locked}
    aria-label=${fill(t.confirm.editNamed, { step: t.steps[step] })}
    @click=${() => form.open(step)}
  >
    ${t.confirm.edit}
  </button>
`;

const plan = ({ t, form }: FormView): string => form.textAt('/title').trim() || t.confirm.empty;

const answers = (view: FormView): string =>
  fill(view.t.confirm.met, { count: view.challenge.indicators.length, met: metIndicators(view) });

function team({ t, form }: FormView): string {
  const { team, milestones, partners } = form.values;
  const months = Math.max(
    0,
    ...milestones.map(({ month }) => {
      const reading = readNumber(month);
      return reading.kind === 'number' ? reading.value : 0;
    }),
  );
  const parts = [
    fill(t.confirm.people, { count: team.length }),
    fill(t.confirm.stages, { count: milestones.length, months }),
  ];
  if (partners.length > 0) parts.push(`${t.rows.partners} ${partners.length}`);
  return parts.join(' · ');
}

function budget(view: FormView): string {
  const { t, form } = view;
  const sum = budgetTotal(view);
  const files = fill(t.confirm.attachments, { count: form.draft.bid?.attachments.length ?? 0 });
  return [`${t.rows.total} ${inWords(view, { minWan: sum, maxWan: sum })}`, files].join(' · ');
}
