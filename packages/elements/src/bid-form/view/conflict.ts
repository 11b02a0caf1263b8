import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../core/format.js';
import { valuesOfBid } from '../draft/reconcile.js';
import { type StepId, stepIds, stepOfPointer } from '../model/steps.js';
import type { FormView } from './form-view.js';

/** The bid was changed here and elsewhere: which one to go on with. The other one is kept. */
export function conflict(view: FormView): TemplateResult | typeof nothing {
  const { form, t, locale, now } = view;
  const { draft } = form;
  const theirs = draft.conflict;
  if (!theirs) return setAside(view);
  const time = (at: string | number) => formatDateTime(new Date(at).toISOString(), locale, now);
  return html`
    <div class="notice conflict" data-tone="warn" role="group" aria-labelledby="conflict-title" part="conflict">
      <h3 id="conflict-title">${t.conflict.title}</h3>
      <p>${t.conflict.text}</p>
      <dl>
        <div><dt>${t.conflict.mine}</dt><dd>${form.textAt('/title') || t.start.untitled} · ${time(draft.record.savedAt)}</dd></div>
        <div><dt>${t.conflict.theirs}</dt><dd>${theirs.content.title || t.start.untitled} · ${time(theirs.updatedAt)}</dd></div>
      </dl>
      <p class="quiet">${fill(t.conflict.differs, { parts: differing(view).join(t.files.separator) })}</p>
      <div class="actions">
        <button class="button" type="button" @click=${() => draft.choose('mine')}>${t.conflict.useMine}</button>
        <button class="button" type="button" @click=${() => draft.choose('theirs')}>${t.conflict.useTheirs}</button>
      </div>
    </div>
  `;
}

/** The steps in which the two versions differ, by name. */
function differing({ form, t, challenge, notice }: FormView): string[] {
  const { conflict: theirs } = form.draft;
  if (!theirs) return [];
  const other = valuesOfBid(theirs, challenge.indicators, notice.version);
  const steps = new Set<StepId | null>();
  for (const part of Object.keys(other) as (keyof typeof other)[]) {
    if (part === 'consents') continue;
    if (JSON.stringify(other[part]) !== JSON.stringify(form.values[part])) steps.add(stepOfPointer(`/${part}`));
  }
  return stepIds.filter((step) => steps.has(step)).map((step) => t.steps[step]);
}

function setAside({ form, t, locale, now }: FormView): TemplateResult | typeof nothing {
  const { draft } = form;
  const aside = draft.record.setAside;
  if (!aside) return nothing;
  const from = aside.from === 'device' ? t.conflict.mine : t.conflict.theirs;
  const time = formatDateTime(new Date(aside.at).toISOString(), locale, now);
  return html`
    <p class="set-aside">
      <span>${fill(t.conflict.aside, { from, time })}</span>
      <button class="button plain" type="button" @click=${() => draft.swapSetAside()}>${t.conflict.swap}</button>
      <button class="button plain" type="button" @click=${() => draft.remember({ setAside: null })}>${t.conflict.drop}</button>
    </p>
  `;
}
