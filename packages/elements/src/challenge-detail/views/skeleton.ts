import { html, type TemplateResult } from 'lit';

const lines = (count: number) => Array.from({ length: count }, () => html`<p class="prose"><i></i></p>`);

/** The shape of a challenge before it is there. */
export const skeleton = (): TemplateResult => html`
  <div class="detail skeleton" aria-hidden="true">
    <div class="header">
      <div class="main-title"><i></i></div>
      <p class="origin"><i></i></p>
    </div>
    <div class="side"><aside><p class="money"><i class="amount"></i></p>${lines(6)}</aside></div>
    <div class="stages"></div>
    <div class="content">
      <section><div class="heading"><i></i></div>${lines(4)}</section>
      <section><div class="heading"><i></i></div>${lines(6)}</section>
    </div>
  </div>
`;
