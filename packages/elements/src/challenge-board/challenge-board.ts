import type { ChallengeSummary } from '@qxwq/contract';
import type { ClientOf } from '@qxwq/sdk/core/light';
import type { PropertyDeclarations } from 'lit';
import type { BoardCalls } from '../board/board-data.js';
import { BoardElement } from '../board/board-element.js';
import type { FacetWords } from '../board/facet-group.js';
import type { ViewContext } from '../challenge-view/context.js';
import { DeadlineController } from '../core/deadline-clock.js';
import { boardTexts } from '../locales/challenge-board/board-texts.js';
import { type BoardOperation, boardOperations } from './board-data.js';
import { type BoardFacet, challengeShape } from './board-state.js';
import { facetLabel, facetOrder } from './facet-model.js';
import { challengeRow } from './rows.js';

/**
 * The board (榜): challenges to search, filter, sort and page through, as a list, as cards, as a table, in one
 * line each or as a ranking for a large screen.
 *
 * @fires qxwq-challenge-open - a reader opens a challenge; cancelled, the link is not followed
 * @fires qxwq-filter-change - a reader searches, filters, sorts; cancelled, the board stays as it was
 * @fires qxwq-load-start - rows begin to load
 * @fires qxwq-ready - the board shows itself for the first time
 * @fires qxwq-error - rows could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot header - above the board, for words of the host
 * @csspart root - everything
 * @csspart toolbar - search, filter button, sort and layout
 * @csspart search - the search field
 * @csspart filter-button - opens the facets where there is no room for them
 * @csspart sort - the choice of order
 * @csspart layouts - the choice of layout
 * @csspart facets - all facets
 * @csspart facet - one facet
 * @csspart total - how many challenges there are
 * @csspart chip - a chosen value
 * @csspart list - the rows, or the cards
 * @csspart table - the table
 * @csspart row - one challenge
 * @csspart rank - its place in a ranking
 * @csspart title - its title
 * @csspart link - the link or button in its title
 * @csspart origin - enterprise, tier, place, industry
 * @csspart summary - the problem in two lines
 * @csspart tags - cooperation, maturity, joint bids
 * @csspart amount - the money
 * @csspart deadline - what is left until the deadline
 * @csspart bids - how many bids there are
 * @csspart more - the button for further rows
 * @csspart empty - what is shown when nothing matches
 * @csspart error - what is shown when something failed
 */
export class QxwqChallengeBoard extends BoardElement<BoardOperation, ChallengeSummary> {
  static override properties: PropertyDeclarations = { challengeHref: { attribute: 'challenge-href' } };

  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. Without it, an event only. */
  challengeHref: string | undefined;
  /** Facets in their order: any of `state industry region discipline budget mode tier programme`, or empty for none. */
  facets = 'state industry region discipline budget mode tier';

  protected override readonly operations = boardOperations;
  protected override readonly shape = challengeShape;

  protected override readonly texts = this.localise(boardTexts);

  constructor() {
    super();
    new DeadlineController(this, () => (this.data.rows.items ?? []).map(({ deadline }) => deadline));
  }

  protected override calls({ challenges }: ClientOf<BoardOperation>): BoardCalls<ChallengeSummary> {
    return challenges as BoardCalls<ChallengeSummary>;
  }

  protected override facetWords(facet: BoardFacet): FacetWords {
    return { label: (value) => facetLabel(facet, value, this.t), order: facetOrder(facet, this.t) };
  }

  protected override parts(context: ViewContext) {
    return challengeRow({ ...context, challengeHref: this.challengeHref }, this.texts.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-challenge-board': QxwqChallengeBoard;
  }
}
