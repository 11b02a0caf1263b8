import type { OperationName } from '@qxwq/sdk/core/light';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { BoardRow } from '../board/board-data.js';
import { BoardElement } from '../board/board-element.js';
import { type ListFacet, listLabel } from '../board/list-label.js';
import { failed } from '../board/views/notices.js';
import type { BoardWords } from '../board/words.js';
import { failureText } from '../core/failure.js';
import type { Locale } from '../core/locale.js';
import { Resource } from '../core/resource.js';
import type { Texts } from '../core/texts.js';
import { boardTexts } from '../locales/challenge-board/board-texts.js';
import { supplyStyles } from './styles.js';
import { type OwnWords, wordsOf } from './words.js';

type Client<Name extends OperationName> = NonNullable<BoardElement<Name, never>['activeClient']>;

/**
 * A board of what universities offer. A row unfolds in place: the full record is loaded when somebody wants it, one
 * at a time, so that the board stays a list that is read down.
 */
export abstract class SupplyBoard<
  Name extends OperationName,
  Row extends BoardRow,
  Full extends Row,
> extends BoardElement<Name, Row> {
  static override styles = [...BoardElement.styles, supplyStyles];
  static override properties: PropertyDeclarations = { opened: { state: true } };

  /** Id of the row that is unfolded. */
  protected opened: string | undefined;

  protected abstract override readonly texts: Texts<OwnWords & { readonly full: FullWords }>;
  readonly #common = this.localise(boardTexts);

  readonly #full = new Resource<Full>(this, {
    args: () => {
      const client = this.activeClient;
      return client && this.opened ? [client, this.opened, this.language] : undefined;
    },
    load: ([client, id], signal) => this.get(client as Client<Name>, id as string, { signal, locale: this.language }),
    keep: false,
    settled: (outcome) => ('error' in outcome ? this.failed(outcome.error) : undefined),
  });

  /** Loads one record in full. */
  protected abstract get(
    client: Client<Name>,
    id: string,
    options: { signal: AbortSignal; locale: Locale },
  ): Promise<Full>;
  /** Tells the page that a reader opens a row; false when the page keeps the reader from it. */
  protected abstract tellOpen(row: Row): boolean;
  /** What is unfolded below a row. */
  protected abstract drawFull(full: Full): TemplateResult;

  protected override get words(): BoardWords {
    return wordsOf(this.#common.value, this.texts.value);
  }

  /** Institutions are chosen by their ids and called by the names that come with the counts. */
  protected labelOf(facet: string, value: string): string {
    if (facet !== 'organisation') return listLabel(facet as ListFacet, value, this.t);
    const known = this.data.counts.value?.facets.organisation?.find((count) => count.value === value);
    return known?.label ?? value;
  }

  protected isOpen({ id }: Row): boolean {
    return this.opened === id;
  }

  /** Follows a link to the host's page, or unfolds the row, or folds it again. */
  protected open(row: Row, event: Event): void {
    const isLink = (event.currentTarget as Element).localName === 'a';
    if (!this.isOpen(row) && !this.tellOpen(row)) event.preventDefault();
    else if (!isLink) this.opened = this.isOpen(row) ? undefined : row.id;
  }

  /** The unfolded record below a row, in a list or a table of `columns`. */
  protected below(row: Row, columns: number): TemplateResult | typeof nothing {
    if (!this.isOpen(row)) return nothing;
    const panel = html`<div class="full" part="detail" id="full-${row.id}">${this.#drawFull()}</div>`;
    return this.shownLayout === 'table'
      ? html`<tr class="below" role="row"><td role="cell" colspan=${columns} aria-colspan=${columns}>${panel}</td></tr>`
      : panel;
  }

  #drawFull(): TemplateResult {
    const { value, error } = this.#full;
    const { full } = this.texts.value;
    if (error) return failed([failureText(error, this.t)], this.t.retry, () => void this.#full.reload());
    if (value && value.id === this.opened) return this.drawFull(value);
    return html`
      <p class="visually-hidden" role="status">${full.loading}</p>
      <div class="skeleton" aria-hidden="true">
        <p><i></i></p>
        <p><i></i></p>
        <p><i></i></p>
        <p><i></i></p>
      </div>
    `;
  }
}

/** What the unfolded record says on all boards. */
export interface FullWords {
  readonly loading: string;
}
