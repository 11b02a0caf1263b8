import type { Achievement, AchievementId, AchievementSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { achievementsFacets, achievementsGet, achievementsList, type ClientOf } from '@qxwq/sdk/core/light';
import type { PropertyDeclarations } from 'lit';
import type { BoardCalls } from '../board/board-data.js';
import type { FacetWords } from '../board/facet-group.js';
import type { RowParts } from '../board/views/results.js';
import type { ViewContext } from '../challenge-view/context.js';
import type { Locale } from '../core/locale.js';
import { fillAddress } from '../core/safe-url.js';
import { achievementBoardTexts } from '../locales/achievement-board/texts.js';
import { SupplyBoard } from '../supply-board/supply-board.js';
import { fullAchievement } from './full.js';
import { achievementRow } from './row.js';
import { achievementShape } from './shape.js';

const operations = [achievementsList, achievementsFacets, achievementsGet] as const;
type Operation = (typeof operations)[number]['name'];

/**
 * The board of achievements (成果榜): results of research and patents to search, filter, sort and page through, as a
 * list, as cards or as a table. A row unfolds in place into the full record, or leads to a page of the host.
 *
 * @fires qxwq-achievement-open - a reader opens an achievement; cancelled, nothing unfolds and no link is followed
 * @fires qxwq-filter-change - a reader searches, filters, sorts; cancelled, the board stays as it was
 * @fires qxwq-load-start - rows begin to load
 * @fires qxwq-ready - the board shows itself for the first time
 * @fires qxwq-error - something could not be loaded
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
 * @csspart total - how many achievements there are
 * @csspart chip - a chosen value
 * @csspart list - the rows, or the cards
 * @csspart table - the table
 * @csspart row - one achievement
 * @csspart title - its title
 * @csspart link - the link or button in its title
 * @csspart origin - university, kind, place, industry
 * @csspart summary - the achievement in two lines
 * @csspart tags - how rights are passed on, ways of cooperation
 * @csspart amount - what is asked for it
 * @csspart level - the readiness level (TRL) reached
 * @csspart detail - the full record below its row
 * @csspart contact - how to reach its holders, as far as they let it be shown
 * @csspart more - the button for further rows
 * @csspart empty - what is shown when nothing matches
 * @csspart error - what is shown when something failed
 */
export class QxwqAchievementBoard extends SupplyBoard<Operation, AchievementSummary, Achievement> {
  static override properties: PropertyDeclarations = { achievementHref: { attribute: 'achievement-href' } };

  /** Address of an achievement's page on the host: `/achievement.html?id={id}`. Without it, a row unfolds in place. */
  achievementHref: string | undefined;
  /** Facets in their order: any of `kind licence industry discipline region mode organisation`, or empty for none. */
  facets = 'kind licence industry discipline region mode organisation';

  protected override readonly operations = operations;
  protected override readonly shape = achievementShape;
  protected override readonly texts = this.localise(achievementBoardTexts);

  protected override calls({ achievements }: ClientOf<Operation>): BoardCalls<AchievementSummary> {
    return achievements as BoardCalls<AchievementSummary>;
  }

  protected override async get(
    { achievements }: ClientOf<Operation>,
    id: string,
    options: { signal: AbortSignal; locale: Locale },
  ): Promise<Achievement> {
    return achievements.get(id as AchievementId, options);
  }

  protected override tellOpen(achievement: AchievementSummary): boolean {
    return this.emit('qxwq-achievement-open', { achievementId: achievement.id, achievement });
  }

  protected override facetWords(facet: string): FacetWords {
    const { kinds, licences } = this.texts.value;
    if (facet === 'kind') return { label: (value) => labelIn(kinds, value) };
    if (facet === 'licence') return { label: (value) => labelIn(licences, value), order: Object.keys(licences) };
    return { label: (value) => this.labelOf(facet, value) };
  }

  protected override parts(context: ViewContext): RowParts<AchievementSummary> {
    return achievementRow(
      {
        ...context,
        m: this.texts.value,
        href: ({ id }) => fillAddress(this.achievementHref, { id }),
        isOpen: (row) => this.isOpen(row),
        onOpen: (row, event) => this.open(row, event),
      },
      (row, columns) => this.below(row, columns),
    );
  }

  protected override drawFull(achievement: Achievement) {
    return fullAchievement(achievement, { ...this.context, m: this.texts.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-achievement-board': QxwqAchievementBoard;
  }
}
