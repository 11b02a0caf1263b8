import type { Challenge } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { origin } from '../../challenge-view/parts.js';
import { formatDate } from '../../core/format.js';
import { safeUrl } from '../../core/safe-url.js';
import { type Stage, stagesOf } from '../stages.js';
import type { DetailContext } from './context.js';

/** Title, where it comes from, number. */
export function header(challenge: Challenge, boardHref: string | undefined, context: DetailContext): TemplateResult {
  const { m, t } = context;
  const back = safeUrl(boardHref);
  return html`
    <div class="header" part="header">
      ${back ? html`<p class="back"><a href=${back}><span aria-hidden="true">‹ </span>${m.back}</a></p>` : nothing}
      <div class="main-title" role="heading" aria-level=${context.headingLevel} part="title">${challenge.title}</div>
      ${origin(challenge, context)}
      <p class="origin number">
        <span>${m.number(challenge.number)}</span>
        <span class="dotted">${m.published(formatDate(challenge.publishedAt, context.language, context.now))}</span>
        ${challenge.sample ? html`<span class="tag">${t.challenge.sample}</span>` : nothing}
      </p>
    </div>
  `;
}

/** The life of the challenge as a line. */
export const stageLine = (challenge: Challenge, context: DetailContext): TemplateResult => html`
  <ol class="stages" part="stages" aria-label=${context.m.stages.label}>
    ${stagesOf(challenge).map((stage) => stageItem(stage, challenge, context))}
  </ol>
`;

function stageItem(stage: Stage, challenge: Challenge, context: DetailContext) {
  const { m, t } = context;
  const current = stage.progress === 'current';
  return html`
    <li data-progress=${stage.progress} aria-current=${current ? 'step' : nothing}>
      <span class="stage-name">
        ${current ? labelIn(t.states, stage.state) : (m.stages.names[stage.state] ?? labelIn(t.states, stage.state))}
        ${stage.progress === 'done' ? html`<span class="visually-hidden">${m.stages.done}</span>` : nothing}
      </span>
      <span class="stage-time">${stageTime(stage, challenge, context)}</span>
    </li>
  `;
}

function stageTime(stage: Stage, { deadline, resultExpectedAt }: Challenge, { m, language, now }: DetailContext) {
  if (stage.state === 'published' && stage.progress === 'current') {
    return m.stages.until(formatDate(deadline, language, now));
  }
  if (stage.enteredAt) return formatDate(stage.enteredAt, language, now);
  if (stage.state === 'awarded' && resultExpectedAt) {
    return m.stages.expected(formatDate(resultExpectedAt, language, now));
  }
  return nothing;
}
