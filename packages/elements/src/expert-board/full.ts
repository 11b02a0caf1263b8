import type { Person } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../challenge-view/context.js';
import { formatDate } from '../core/format.js';
import type { ExpertBoardMessages } from '../locales/expert-board/zh-CN.js';
import { contact, disciplineNames, fact, industryNames, listed, section } from '../supply-board/parts.js';

interface FullContext extends ViewContext {
  readonly m: ExpertBoardMessages;
}

/** A team or a person in full: what they can do and have done, and beside it the facts and how to reach them. */
export function fullPerson(person: Person, context: FullContext): TemplateResult {
  const { m, headingLevel: level } = context;
  const { full } = m;
  return html`
    <div class="body">
      ${section(full.description, person.description || person.summary, level)}
      ${section(full.facilities, person.facilities, level)}
      ${person.achievements.length > 0 ? section(full.achievements, achievements(person, m), level) : nothing}
    </div>
    <div class="aside">
      ${facts(person, context)} ${section(full.contact, contact(person.contact, full), level)}
    </div>
  `;
}

const achievements = ({ achievements: rows }: Person, { full }: ExpertBoardMessages) => html`
  <ul>
    ${rows.map(({ title, trl }) => html`<li>${title}${trl === null ? nothing : html` <span class="quiet">${full.trl(trl)}</span>`}</li>`)}
  </ul>
`;

function facts(person: Person, context: FullContext) {
  const { m, t, language, now } = context;
  const { full } = m;
  const modes = person.cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode));
  const fields = person.fields.map((field) => labelIn(m.fields, field));
  return html`
    <dl>
      ${fact(full.kind, labelIn(m.kinds, person.kind))} ${fact(full.title, person.title)}
      ${fact(full.organisation, person.organisation.name)} ${fact(full.partner, person.partner?.name ?? '')}
      ${fact(full.size, person.size === null ? '' : m.size(person.size))} ${fact(full.fields, listed(fields, language))}
      ${fact(full.mode, listed(modes, language))} ${fact(full.industry, industryNames(person, context))}
      ${fact(full.discipline, disciplineNames(person, context))} ${fact(full.keywords, listed(person.keywords, language))}
      ${fact(full.updated, formatDate(person.updatedAt, language, now))}
    </dl>
  `;
}
