import { bidLimits, fill, type Indicator, isNumeric, judgeIndicator, requirementParts } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { readNumber } from '../model/read-number.js';
import { textField } from './fields.js';
import type { FormView } from './form-view.js';
import { checkIcon, warnIcon } from './icons.js';

/** Each indicator with its requirement beside the answer, and at once whether the answer meets it. */
export function answersStep(view: FormView): TemplateResult {
  const { t, challenge } = view;
  const { indicators } = challenge;
  if (indicators.length === 0) return html`<section class="block"><p>${t.answers.none}</p></section>`;
  return html`
    <p class="tally">${tally(view)}</p>
    ${indicators.map((indicator, index) => answer(view, indicator, index))}
  `;
}

/** `3 项指标，已应答 2 项，满足要求 1 项`. */
function tally(view: FormView): string {
  const { t, challenge, form } = view;
  const answered = challenge.indicators.filter((indicator, index) =>
    isNumeric(indicator)
      ? stated(view, indicator, index) !== null
      : form.textAt(`/answers/${index}/text`).trim() !== '',
  );
  return fill(t.answers.progress, {
    count: challenge.indicators.length,
    answered: answered.length,
    met: metIndicators(view),
  });
}

/** How many indicators the stated figures meet. */
export const metIndicators = (view: FormView): number =>
  view.challenge.indicators.filter(
    (indicator, index) => judgeIndicator(indicator, stated(view, indicator, index)) === 'met',
  ).length;

function stated({ form }: FormView, indicator: Indicator, index: number): number | null {
  const reading = readNumber(form.textAt(`/answers/${index}/value`), indicator.unit);
  return reading.kind === 'number' ? reading.value : null;
}

function answer(view: FormView, indicator: Indicator, index: number): TemplateResult {
  const { t } = view;
  const { amount, unit } = requirementParts(indicator);
  const numeric = isNumeric(indicator);
  const at = `/answers/${index}`;
  const name = `indicator-${index}`;
  return html`
    <section class="block" role="group" aria-labelledby=${name}>
      <h3 id=${name}>${indicator.name}</h3>
      <p class="requirement">
        <span class="quiet">${t.answers.requirement}</span>
        <strong>${amount}</strong>${unit ? html`<span class="unit-text"> ${unit}</span>` : nothing}
        ${numeric && indicator.requirement ? html`<span>${indicator.requirement}</span>` : nothing}
        ${indicator.acceptance ? html`<span class="acceptance">${fill(t.answers.acceptance, { method: indicator.acceptance })}</span>` : nothing}
      </p>
      <div class=${numeric ? 'answer' : 'answer words'}>
        ${
          numeric
            ? textField(view, `${at}/value`, {
                label: t.fields.value,
                numeric: true,
                unit,
                below: verdict(view, indicator, index),
              })
            : textField(view, `${at}/text`, { label: t.fields.text, max: bidLimits.answerText, rows: 3 })
        }
        ${textField(view, `${at}/evidence`, {
          label: t.fields.evidence,
          max: bidLimits.evidence,
          rows: 3,
          optional: true,
        })}
      </div>
    </section>
  `;
}

function verdict(view: FormView, indicator: Indicator, index: number): TemplateResult {
  const { t } = view;
  switch (judgeIndicator(indicator, stated(view, indicator, index))) {
    case 'met':
      return html`<p class="message" data-tone="ok">${checkIcon}<span>${t.answers.met}</span></p>`;
    case 'missed':
      return html`<p class="message" data-tone="warn">
        ${warnIcon}<span>${t.answers.missed}<span class="aside">${t.answers.missedHint}</span></span>
      </p>`;
    default:
      return html``;
  }
}
