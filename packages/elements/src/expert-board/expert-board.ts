import type { Person, PersonId, PersonSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { type ClientOf, peopleFacets, peopleGet, peopleList } from '@qxwq/sdk/core/light';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { BoardCalls } from '../board/board-data.js';
import type { FacetWords } from '../board/facet-group.js';
import type { RowParts } from '../board/views/results.js';
import type { ViewContext } from '../challenge-view/context.js';
import type { Locale } from '../core/locale.js';
import { fillAddress } from '../core/safe-url.js';
import { expertBoardTexts } from '../locales/expert-board/texts.js';
import { SupplyBoard } from '../supply-board/supply-board.js';
import { fullPerson } from './full.js';
import { personRow } from './row.js';
import { expertShape } from './shape.js';
import { expertStyles } from './styles.js';
import { kindTabs } from './tabs.js';

const operations = [peopleList, peopleFacets, peopleGet] as const;
type Operation = (typeof operations)[number]['name'];

/**
 * Research teams, experts, technology mentors (企业技术导师) and doctoral liaisons (博士生联络员): to search, filter and
 * page through, the kinds as tabs. Names, titles and contacts are shown as far as each person consented.
 *
 * @fires qxwq-person-open - a reader opens a team or a person; cancelled, nothing unfolds and no link is followed
 * @fires qxwq-filter-change - a reader searches, filters, sorts; cancelled, the board stays as it was
 * @fires qxwq-load-start - rows begin to load
 * @fires qxwq-ready - the board shows itself for the first time
 * @fires qxwq-error - something could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot header - above the board, for words of the host
 * @csspart root - everything
 * @csspart kinds - the tabs
 * @csspart toolbar - search, filter button, sort and layout
 * @csspart search - the search field
 * @csspart filter-button - opens the facets where there is no room for them
 * @csspart sort - the choice of order
 * @csspart layouts - the choice of layout
 * @csspart facets - all facets
 * @csspart facet - one facet
 * @csspart total - how many there are
 * @csspart chip - a chosen value
 * @csspart list - the rows, or the cards
 * @csspart table - the table
 * @csspart row - one team or person
 * @csspart title - the name, or what they work on where the name is not shown
 * @csspart link - the link or button in it
 * @csspart origin - university, kind, place, discipline
 * @csspart partner - the enterprise of a mentor or a liaison
 * @csspart summary - who they are in two lines
 * @csspart tags - kinds of expertise, ways of cooperation
 * @csspart size - people in a team
 * @csspart detail - the full record below its row
 * @csspart contact - how to reach them, as far as they let it be shown
 * @csspart more - the button for further rows
 * @csspart empty - what is shown when nothing matches
 * @csspart error - what is shown when something failed
 */
export class QxwqExpertBoard extends SupplyBoard<Operation, PersonSummary, Person> {
  static override styles = [...SupplyBoard.styles, expertStyles];
  static override properties: PropertyDeclarations = { personHref: { attribute: 'person-href' } };

  /** Address of a person's or team's page on the host: `/expert.html?id={id}`. Without it, a row unfolds in place. */
  personHref: string | undefined;
  /** Facets in their order: any of `kind field industry discipline region mode organisation`, or empty for none. */
  facets = 'field industry discipline region mode organisation';

  protected override readonly operations = operations;
  protected override readonly shape = expertShape;
  protected override readonly texts = this.localise(expertBoardTexts);

  protected override calls({ people }: ClientOf<Operation>): BoardCalls<PersonSummary> {
    return people as BoardCalls<PersonSummary>;
  }

  protected override async get(
    { people }: ClientOf<Operation>,
    id: string,
    options: { signal: AbortSignal; locale: Locale },
  ): Promise<Person> {
    return people.get(id as PersonId, options);
  }

  protected override tellOpen(person: PersonSummary): boolean {
    return this.emit('qxwq-person-open', { personId: person.id, person });
  }

  /** The kind stands in the tabs; a second time among what was chosen it would only be in the way. */
  protected override get chosen() {
    return super.chosen.filter(({ facet }) => facet !== 'kind' || !this.#hasTabs);
  }

  get #hasTabs(): boolean {
    return !this.fixed.kind && !this.facets.split(/[\s,]+/).includes('kind');
  }

  protected override facetWords(facet: string): FacetWords {
    const { kinds, fields } = this.texts.value;
    if (facet === 'kind') return { label: (value) => labelIn(kinds, value), order: Object.keys(kinds) };
    if (facet === 'field') return { label: (value) => labelIn(fields, value), order: Object.keys(fields) };
    return { label: (value) => this.labelOf(facet, value) };
  }

  protected override draw(): TemplateResult {
    return html`${this.#hasTabs ? this.#drawTabs() : nothing}${super.draw()}`;
  }

  #drawTabs(): TemplateResult {
    const m = this.texts.value;
    return kindTabs({
      label: m.facets.kind,
      all: m.allKinds,
      kinds: Object.entries(m.kinds),
      counts: this.data.counts.value?.facets.kind,
      chosen: this.state.choices.kind?.[0] ?? '',
      onChoose: (kind) =>
        this.change({ ...this.state, choices: { ...this.state.choices, kind: kind === '' ? [] : [kind] } }),
    });
  }

  protected override parts(context: ViewContext): RowParts<PersonSummary> {
    return personRow(
      {
        ...context,
        m: this.texts.value,
        href: ({ id }) => fillAddress(this.personHref, { id }),
        isOpen: (row) => this.isOpen(row),
        onOpen: (row, event) => this.open(row, event),
      },
      (row, columns) => this.below(row, columns),
    );
  }

  protected override drawFull(person: Person) {
    return fullPerson(person, { ...this.context, m: this.texts.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-expert-board': QxwqExpertBoard;
  }
}
