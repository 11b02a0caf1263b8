import type { Achievement, OpenLicence, Patent, PersonRef } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../challenge-view/context.js';
import { amount } from '../challenge-view/parts.js';
import { formatDate } from '../core/format.js';
import type { AchievementBoardMessages } from '../locales/achievement-board/zh-CN.js';
import { contact, disciplineNames, fact, industryNames, listed, section } from '../supply-board/parts.js';

interface FullContext extends ViewContext {
  readonly m: AchievementBoardMessages;
}

/** An achievement in full: what it is and can do, and beside it the conditions and whom to ask. */
export function fullAchievement(achievement: Achievement, context: FullContext): TemplateResult {
  const { m, headingLevel: level } = context;
  const { full } = m;
  return html`
    <div class="body">
      ${section(full.description, achievement.description || achievement.summary, level)}
      ${section(full.advantages, achievement.advantages, level)}
      ${section(full.performance, achievement.performance, level)}
      ${section(full.applications, achievement.applications, level)}
      ${achievement.patent ? section(full.patent, patent(achievement.patent, context), level) : nothing}
    </div>
    <div class="aside">
      ${conditions(achievement, context)}
      ${achievement.people.length > 0 ? section(full.people, people(achievement.people, m), level) : nothing}
      ${section(full.contact, contact(achievement.contact, full), level)}
    </div>
  `;
}

function conditions(achievement: Achievement, context: FullContext) {
  const { m, t, language, now } = context;
  const { full } = m;
  const modes = achievement.cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode));
  const licences = achievement.licenceModes.map((mode) => labelIn(m.licences, mode));
  return html`
    <dl>
      ${fact(full.price, amount({ budget: achievement.price }, context))} ${fact(full.licence, listed(licences, language))}
      ${fact(full.mode, listed(modes, language))} ${fact(full.trl, achievement.trl)}
      ${fact(full.stage, achievement.stage && labelIn(m.stages, achievement.stage))}
      ${fact(full.industry, industryNames(achievement, context))}
      ${fact(full.discipline, disciplineNames(achievement, context))}
      ${fact(full.keywords, listed(achievement.keywords, language))}
      ${fact(full.updated, formatDate(achievement.updatedAt, language, now))}
    </dl>
  `;
}

function patent({ number, kind, state, holders, filedOn, grantedOn, openLicence }: Patent, context: FullContext) {
  const { m, language, now } = context;
  const { full } = m;
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language, now));
  return html`
    <dl>
      ${fact(full.number, number)} ${fact(full.kind, `${labelIn(m.patentKinds, kind)} · ${labelIn(m.patentStates, state)}`)}
      ${fact(full.holders, listed(holders, language))} ${fact(full.filed, day(filedOn))}
      ${fact(full.granted, day(grantedOn))} ${openLicence ? licence(openLicence, context) : nothing}
    </dl>
  `;
}

/** What the holders declared for everybody (专利开放许可声明). */
function licence({ feeMode, fee, until, evaluationReport }: OpenLicence, { m, language, now }: FullContext) {
  const { full } = m;
  return html`
    ${fact(full.fee, fee || labelIn(m.feeModes, feeMode))} ${fact(full.until, formatDate(until, language, now))}
    ${fact(full.report, evaluationReport ? full.hasReport : '')}
  `;
}

/** Who did it; without recorded consent nobody is named. */
const people = (refs: readonly PersonRef[], { personKinds, full }: AchievementBoardMessages) => html`
  <ul>
    ${refs.map(({ kind, name }) => html`<li>${full.person(labelIn(personKinds, kind), name ?? full.unnamed)}</li>`)}
  </ul>
`;
