import type { SimilarChallenges } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { placeLabel } from '../../challenge-view/labels.js';
import { title } from '../../challenge-view/parts.js';
import type { DetailContext } from './context.js';

/** Challenges close to this one, with the words that both use. */
export const similar = (items: SimilarChallenges['items'], context: DetailContext): TemplateResult => html`
  <ul class="similar">
    ${items.map(
      ({ challenge, sharedTerms }) => html`
        <li>
          ${title(challenge, { ...context, headingLevel: Math.min(6, context.headingLevel + 2) })}
          <p class="origin quiet">
            <span>${challenge.organisation?.name ?? context.t.challenge.anonymous}</span>
            <span class="dotted">${placeLabel(challenge, context)}</span>
            ${sharedTerms.length > 0 ? html`<span class="dotted">${context.m.shared(sharedTerms)}</span>` : nothing}
          </p>
        </li>
      `,
    )}
  </ul>
`;
