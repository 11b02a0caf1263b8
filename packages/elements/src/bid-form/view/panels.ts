import { isApiError } from '@qxwq/sdk/core/light';
import { html, nothing, type TemplateResult } from 'lit';
import { failureStatus, failureText, isSignedOut } from '../../core/failure.js';
import type { BidFormMessages } from '../../locales/bid-form/zh-CN.js';
import type { CoreMessages } from '../../locales/zh-CN.js';

/** The shape of the form while it is opened; it appears after 150 ms, so that a quick answer does not flicker. */
export const drawWaiting = (t: BidFormMessages): TemplateResult => html`
  <div class="waiting" aria-busy="true">
    <p class="visually-hidden" role="status">${t.form.loading}</p>
    <div class="bone steps"></div>
    <div class="bone heading"></div>
    <div class="bone line"></div>
    <div class="bone box"></div>
    <div class="bone box tall"></div>
  </div>
`;

/** One sentence instead of the form, with what one can do about it. */
export const drawPanel = (title: string, text: string, actions: unknown = nothing): TemplateResult => html`
  <section class="panel" part="notice" aria-labelledby="heading">
    <h2 id="heading" tabindex="-1">${title}</h2>
    <p>${text}</p>
    ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
  </section>
`;

export interface FailureActions {
  readonly t: BidFormMessages;
  readonly core: CoreMessages;
  readonly signIn: () => void;
  readonly retry: () => void;
}

/** Why the form could not be opened, and what is kept. */
export function drawFailure(error: unknown, { t, core, signIn, retry }: FailureActions): TemplateResult {
  const { states, form } = t;
  const button = (text: string, action: () => void, primary = false) =>
    html`<button class=${primary ? 'button primary' : 'button'} type="button" @click=${action}>${text}</button>`;
  if (isSignedOut(error)) {
    const actions = [button(form.signIn, signIn, true), button(form.signedInNow, retry)];
    return drawPanel(states.signInTitle, states.signInText, actions);
  }
  if (isApiError(error, 'not_found')) return drawPanel(states.missingTitle, states.missingText);
  if (isApiError(error, 'scope_missing')) return drawPanel(states.forbiddenTitle, states.forbiddenText);
  const again = button(form.retry, retry);
  if (failureStatus(error) === 'offline') return drawPanel(states.offlineTitle, states.offlineText, again);
  return drawPanel(states.errorTitle, failureText(error, core) + states.errorText, again);
}
