import type { Match } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatchListMessages } from '../locales/match-list/zh-CN.js';

/** Which question is open, about which match. */
export interface Question {
  readonly kind: 'dismiss' | 'place';
  readonly match: Match;
  readonly title: string;
}

export interface QuestionView {
  readonly t: MatchListMessages;
  readonly question: Question;
  readonly fault: string | undefined;
  readonly working: boolean;
  readonly submit: (form: HTMLFormElement) => void;
  readonly cancel: () => void;
  readonly closed: () => void;
}

/** Asks for the reason before a match is set aside or placed. */
export function questionDialog(view: QuestionView): TemplateResult {
  const { t, question, fault, working } = view;
  const place = question.kind === 'place';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    view.submit(event.currentTarget as HTMLFormElement);
  };
  return html`
    <dialog part="dialog" aria-labelledby="dialog-title" aria-describedby="dialog-text" @close=${view.closed}>
      <form novalidate @submit=${submit}>
        <h3 id="dialog-title">${place ? t.placeTitle : t.dismissTitle}</h3>
        <p class="quiet">${question.title}</p>
        <p id="dialog-text">${place ? t.placeText : t.dismissText}</p>
        ${place ? placeFields(t, question.match) : dismissFields(t)}
        ${fault === undefined ? nothing : html`<p class="failed" role="alert">${fault}</p>`}
        <div class="actions">
          <button class="button primary" type="submit" aria-disabled=${working}>${working ? t.working : t.confirm}</button>
          <button class="button" type="button" @click=${view.cancel}>${t.cancel}</button>
        </div>
      </form>
    </dialog>
  `;
}

const dismissFields = (t: MatchListMessages): TemplateResult => html`
  <fieldset>
    <legend class="visually-hidden">${t.dismissTitle}</legend>
    ${Object.entries(t.dismissalReasons).map(
      ([code, label]) =>
        html`<label class="check"><input type="radio" name="reason" value=${code} /> <span>${label}</span></label>`,
    )}
  </fieldset>
  <label class="labelled">${t.note}<textarea class="field" name="note" rows="2" maxlength="300"></textarea></label>
`;

const placeFields = (t: MatchListMessages, { override }: Match): TemplateResult => html`
  <label class="labelled">
    ${t.position}
    <input class="field" name="position" inputmode="numeric" value=${override?.position ?? 1} required />
  </label>
  <label class="labelled">
    ${t.placeReason}<textarea class="field" name="reason" rows="2" maxlength="300" required .defaultValue=${override?.reason ?? ''}></textarea>
  </label>
`;
