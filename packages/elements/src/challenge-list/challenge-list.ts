import type { ChallengePage, ChallengeQuery, ChallengeSummary } from '@qxwq/contract';
import { type ClientOf, challengesList } from '@qxwq/sdk/core/light';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { DeadlineController } from '../core/deadline-clock.js';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { PagedResource } from '../core/paged-resource.js';
import { warnOnce } from '../core/warn-once.js';
import { coreTexts } from '../locales/core-texts.js';
import type { Speaker } from './fields.js';
import { filled } from './fill.js';
import { listQuery } from './list-query.js';
import { Region } from './region.js';
import { challengeScope, namedScope, type Scope } from './scope.js';

/** What a `<template data-qx-state>` can be for; one without the attribute is the row. */
const STATES = ['loading', 'empty', 'error', 'total', 'more'] as const;
type State = (typeof STATES)[number];

/**
 * A list of challenges in the host's own markup: the element repeats a `<template>` of the page, in the page's own DOM
 * and with the page's own CSS.
 *
 * ```html
 * <qxwq-challenge-list filter="state=published" page-size="6" challenge-href="/challenge.html?id={id}">
 *   <ul class="news">
 *     <template>
 *       <li><a data-qx="title" data-qx-href="url"></a> <b data-qx="budget"></b></li>
 *     </template>
 *   </ul>
 *   <template data-qx-state="more"><button data-qx-action="more">…</button></template>
 * </qxwq-challenge-list>
 * ```
 *
 * Bindings, none of which is an expression: `data-qx="name"` sets the text, `data-qx-format` says how,
 * `data-qx-href="url"` makes a link, `data-qx-attr-…="name"` sets an attribute (`data-qx-format-…` says how),
 * `data-qx-if` and `data-qx-unless` keep an element or leave it out, `data-qx-each="keywords"` repeats it with `item`.
 * `<template data-qx-state="loading | empty | error | total | more">` stands where it is written; inside them `total`,
 * `shown` and `message` have a meaning, and `data-qx-action="more | retry"` makes a button do that.
 *
 * @fires qxwq-challenge-open - a reader follows a link in a row; cancelled, the link is not followed
 * @fires qxwq-load-start - rows begin to load
 * @fires qxwq-ready - the element is there for the first time
 * @fires qxwq-error - rows could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot - the page's templates, with the rows beside them
 * @csspart root - what the element itself says, for want of a template for it
 * @csspart error - what is shown when loading failed and the page has no template for that
 */
export class QxwqChallengeList extends QxwqElement<'challenges.list'> {
  static override styles = [
    ...QxwqElement.styles,
    css`
      /* Rows take part in whatever layout the page gives to the element, as if the slot were not there. */
      :host { container: none; }
      .root { grid-column: 1 / -1; }
      .root:not(:has(.notice)) { display: contents; }
    `,
  ];
  static override properties: PropertyDeclarations = {
    challengeHref: { attribute: 'challenge-href' },
    filter: {},
    sort: {},
    pageSize: { type: Number, attribute: 'page-size' },
  };

  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. It is what `url` stands for. */
  challengeHref: string | undefined;
  /** Which challenges: `state=published&region=140000`, the names and codes of the API. */
  filter: string | undefined;
  /** `newest` (default), `deadline`, `budget`, or `relevance` where `filter` has a `q`. */
  sort: string | undefined;
  /** Rows that one load brings, 1–100. */
  pageSize = 20;

  protected override readonly operations = [challengesList] as const;

  readonly #texts = this.localise(coreTexts);
  #query: ChallengeQuery = {};
  #queryText = '';
  #row: Region | undefined;
  readonly #states = new Map<State, Region>();
  readonly #rows: PagedResource<ChallengeSummary>;

  constructor() {
    super();
    this.#rows = new PagedResource<ChallengeSummary>(this, {
      args: () => (this.activeClient ? [this.activeClient, this.language, this.#queryText] : undefined),
      load: (_, cursor, signal) => {
        if (!cursor) this.emit('qxwq-load-start', {});
        const client = this.activeClient as ClientOf<'challenges.list'>;
        return client.challenges.list({ ...this.#query, cursor }, { signal, locale: this.language });
      },
      keyOf: ({ id }) => id,
      settled: (outcome) => ('error' in outcome ? this.#failed(outcome.error) : undefined),
    });
    new DeadlineController(this, () => (this.#rows.items ?? []).map(({ deadline }) => deadline));
    this.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Loads the rows again. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.#rows.reload();
  }

  protected override takeDrawn(data: unknown): void {
    this.#rows.seed(data as ChallengePage);
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && !changed.has('filter') && !changed.has('sort') && !changed.has('pageSize')) return;
    const { query, unknown } = listQuery(this.filter, this.sort, this.pageSize);
    for (const part of unknown) warnOnce(`<${this.localName}> cannot filter by "${part}".`);
    this.#query = query;
    this.#queryText = JSON.stringify(query);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Outside of what Lit draws: the root's reset must not reach the page's own rows. And at once, for rows that a
    // server has drawn must not be gone while texts are on their way.
    root.prepend(document.createElement('slot'));
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#texts.ready) this.#show();
  }

  protected override draw(): unknown {
    const { error } = this.#rows;
    if (!error || this.#states.has('error') || this.#templateFor('error')) return nothing;
    return html`
      <div class="notice" data-tone="hot" part="error" role="alert">
        <p>${failureText(error, this.t)}</p>
        <button class="button" type="button" @click=${() => void this.reload()}>${this.t.retry}</button>
      </div>
    `;
  }

  #failed(error: unknown): void {
    this.report(error);
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  get #speaker(): Speaker {
    return { t: this.t, language: this.language, now: this.now, challengeHref: this.challengeHref };
  }

  /** Templates may come after the element: a page is still being read, or a framework fills it. */
  #templateFor(state: State | undefined): HTMLTemplateElement | undefined {
    const all = Array.from(this.querySelectorAll('template'));
    return all.find((template) => {
      return (
        template.closest(this.localName) === this && (template.getAttribute('data-qx-state') ?? undefined) === state
      );
    });
  }

  #show(): void {
    const speaker = this.#speaker;
    const { items } = this.#rows;
    this.#row = this.#regionOf(undefined, this.#row);
    if (!this.#row) warnOnce(`<${this.localName}> needs a <template> with the markup of a row.`);
    this.#row?.show(
      (items ?? []).map((item) => ({ key: item.id, make: () => this.#fill(challengeScope(item, speaker), item.id) })),
    );
    const scope = this.#listScope(speaker);
    const shown = this.#stateNow;
    for (const state of STATES) {
      const region = this.#regionOf(state, this.#states.get(state));
      if (!region) continue;
      this.#states.set(state, region);
      region.show(shown[state] ? [{ key: state, make: () => filled(region.template, scope, state) }] : []);
    }
    this.setAttribute('aria-busy', String(this.#rows.status === 'loading'));
  }

  #fill(scope: Scope, key: string): DocumentFragment {
    return filled((this.#row as Region).template, scope, key);
  }

  /** The region of a template; another one when the page has put another template in its place. */
  #regionOf(state: State | undefined, before: Region | undefined): Region | undefined {
    const template = this.#templateFor(state);
    if (before?.template === template) return before;
    before?.clear();
    return template && new Region(template);
  }

  get #stateNow(): Record<State, boolean> {
    const { items, error, moreError, hasMore, status } = this.#rows;
    return {
      loading: !items && !error && (status === 'loading' || status === 'idle'),
      empty: items?.length === 0 && !error,
      error: Boolean(error ?? moreError),
      total: Boolean(items?.length),
      more: hasMore,
    };
  }

  #listScope(speaker: Speaker): Scope {
    const { items, total, error, moreError } = this.#rows;
    const failure = error ?? moreError;
    const count = total ? new Intl.NumberFormat(this.language).format(total.value) + (total.capped ? '+' : '') : null;
    return namedScope(
      { total: count, shown: items?.length ?? null, message: failure ? failureText(failure, this.t) : null },
      speaker,
    );
  }

  #onClick(event: Event): void {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const action = target.closest('[data-qx-action]')?.getAttribute('data-qx-action');
    if (action === 'more') void this.#more();
    else if (action === 'retry') void (this.#rows.error ? this.reload() : this.#more());
    else if (target.closest('a[href]')) this.#open(event, target);
  }

  #open(event: Event, target: Element): void {
    const id = this.#row?.keyOf(target);
    const challenge = this.#rows.items?.find((item) => item.id === id);
    if (challenge && !this.emit('qxwq-challenge-open', { challengeId: challenge.id, challenge }))
      event.preventDefault();
  }

  async #more(): Promise<void> {
    const index = await this.#rows.more();
    await this.updateComplete;
    if (index === undefined) return;
    // The button may be gone now; reading goes on at the first row that is new.
    const id = CSS.escape(this.#rows.items?.[index]?.id ?? '');
    const links = `:is([data-qxwq-row="${id}"] a, a[data-qxwq-row="${id}"])`;
    this.querySelector<HTMLElement>(links)?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-challenge-list': QxwqChallengeList;
  }
}
