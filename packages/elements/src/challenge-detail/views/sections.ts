import { type Challenge, type Indicator, requirementParts } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { DetailContext } from './context.js';

/** A section with its heading; nothing where there is nothing to say. */
export const section = (name: string, heading: string, content: unknown, level: number): TemplateResult => html`
  <section part=${name}>
    <div class="heading" role="heading" aria-level=${level}>${heading}</div>
    ${content}
  </section>
`;

/** What is to be solved, the difficulty, the goal, the indicators, and what bidders must bring. */
export function sections(challenge: Challenge, context: DetailContext): TemplateResult {
  const { m } = context;
  const level = Math.min(6, context.headingLevel + 1);
  const words = (name: string, heading: string, text: string) =>
    text.trim() ? section(name, heading, html`<p class="prose">${text}</p>`, level) : nothing;
  return html`
    ${words('problem', m.headings.problem, challenge.problem || challenge.summary)}
    ${words('technical-key', m.headings.technicalKey, challenge.technicalKey)}
    ${words('goal', m.headings.goal, challenge.goal)}
    ${
      challenge.indicators.length > 0
        ? section('indicators', m.headings.indicators, indicators(challenge.indicators, context), level)
        : nothing
    }
    ${words('acceptance', m.headings.acceptance, challenge.acceptanceCriteria)}
    ${words('bidders', m.headings.bidders, challenge.bidderRequirements)}
  `;
}

const indicators = (rows: readonly Indicator[], { m }: DetailContext) => html`
  <table aria-label=${m.headings.indicators}>
    <thead>
      <tr>
        <th scope="col">${m.columns.indicator}</th>
        <th scope="col">${m.columns.requirement}</th>
        <th scope="col">${m.columns.acceptance}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`
          <tr>
            <th scope="row">${row.name}</th>
            <td>${requirement(row)}</td>
            <td class="acceptance">${row.acceptance}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

function requirement(indicator: Indicator) {
  const { amount, unit } = requirementParts(indicator);
  // What is said in words besides the number.
  const addition = amount === indicator.requirement ? '' : indicator.requirement;
  return html`<span class=${unit ? 'quantity' : nothing}><strong>${amount}</strong>${unit ? html` <small>${unit}</small>` : nothing}</span>
    ${addition ? html`<span class="addition">${addition}</span>` : nothing}`;
}
