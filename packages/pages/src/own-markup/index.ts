import type { ChallengePage, ChallengeQuery } from '@qxwq/contract';
import { challengeScope, DRAWN, type Locale, listQuery, namedScope, type Scope, textsFor } from '@qxwq/elements/server';
import type { ClientOf } from '@qxwq/sdk';
import { type DefaultTreeAdapterMap, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5';
import { attribute, filled, isElement, isTemplate } from './fill.js';

type Element = DefaultTreeAdapterMap['element'];
type Template = DefaultTreeAdapterMap['template'];
type Parent = DefaultTreeAdapterMap['parentNode'];

export interface OwnMarkupOptions {
  /** Brings the rows: a client of the SDK. */
  readonly client: ClientOf<'challenges.list'>;
  readonly locale: Locale;
  /** Milliseconds since 1970 for which times are told. */
  readonly now?: number | undefined;
}

/**
 * Fills every `<qxwq-challenge-list>` in a piece of HTML with rows in the team's own markup, as the element does in a
 * page, and leaves beside them what the element takes over without a request. All else stays as it was written.
 */
export async function renderLists(markup: string, options: OwnMarkupOptions): Promise<string> {
  const fragment = parseFragment(markup);
  const { t } = await textsFor(options.locale);
  const now = options.now ?? Date.now();
  for (const list of listsIn(fragment)) {
    const { query } = listQuery(
      attribute(list, 'filter'),
      attribute(list, 'sort'),
      Number(attribute(list, 'page-size') ?? 20),
    );
    const page = await options.client.challenges.list(query as ChallengeQuery, { locale: options.locale });
    const speaker = { t, language: options.locale, now, challengeHref: attribute(list, 'challenge-href') };
    fillList(list, page, (challenge) => challengeScope(challenge, speaker), listScope(page, speaker));
    if (attribute(list, 'locale') === undefined) list.attrs.push({ name: 'locale', value: options.locale });
    appendDrawn(list, now, page);
  }
  return serialize(fragment);
}

function listScope({ items, total }: ChallengePage, speaker: Scope['speaker']): Scope {
  const count = new Intl.NumberFormat(speaker.language).format(total.value) + (total.capped ? '+' : '');
  return namedScope({ total: count, shown: items.length, message: null }, speaker);
}

function fillList(
  list: Element,
  page: ChallengePage,
  rowScope: (challenge: ChallengePage['items'][number]) => Scope,
  scope: Scope,
): void {
  for (const template of templatesIn(list)) {
    const state = attribute(template, 'data-qx-state');
    const pieces =
      state === undefined
        ? page.items.flatMap((item) => [...filled(template, rowScope(item), item.id)])
        : isShown(state, page)
          ? [...filled(template, scope, state)]
          : [];
    insertAfter(template, pieces);
  }
}

const isShown = (state: string, { items, nextCursor }: ChallengePage): boolean =>
  (state === 'empty' && items.length === 0) ||
  (state === 'total' && items.length > 0) ||
  (state === 'more' && nextCursor !== null);

function insertAfter(template: Element, nodes: readonly DefaultTreeAdapterMap['childNode'][]): void {
  const parent = template.parentNode as Parent;
  const next = parent.childNodes[parent.childNodes.indexOf(template) + 1];
  for (const node of nodes) {
    if (next) tree.insertBefore(parent, node, next);
    else tree.appendChild(parent, node);
  }
}

function appendDrawn(list: Element, now: number, data: ChallengePage): void {
  const script = tree.createElement('script', list.namespaceURI, [
    { name: 'type', value: 'application/json' },
    { name: DRAWN, value: '' },
  ]);
  const json = JSON.stringify({ now, data }).replace(/</g, '\\u003c');
  tree.insertText(script, json);
  tree.appendChild(list, script);
}

function* listsIn(parent: Parent): Generator<Element> {
  for (const child of [...parent.childNodes]) {
    if (!isElement(child)) continue;
    if (child.tagName === 'qxwq-challenge-list') yield child;
    else yield* listsIn(child);
  }
}

/** The first template of each kind, as the element takes it. */
function templatesIn(list: Element): Template[] {
  const found = new Map<string, Template>();
  const visit = (parent: Parent) => {
    for (const child of parent.childNodes) {
      if (!isElement(child) || child.tagName === 'qxwq-challenge-list') continue;
      if (isTemplate(child)) {
        const state = attribute(child, 'data-qx-state') ?? '';
        if (!found.has(state)) found.set(state, child);
      } else visit(child);
    }
  };
  visit(list);
  return [...found.values()];
}
