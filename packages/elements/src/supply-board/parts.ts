import type { SupplyContact } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../challenge-view/context.js';
import { marked } from '../challenge-view/parts.js';
import { safeUrl } from '../core/safe-url.js';
import type { SupplyContext } from './context.js';

interface SupplyRow {
  readonly id: string;
  readonly region: string;
  readonly city: string | null;
  readonly industries: readonly string[];
  readonly disciplines: readonly string[];
  readonly summary: string;
}

/** The name of a row as a heading: a link to the host's page, else a button that unfolds it. */
export function title<Row extends { readonly id: string }>(
  row: Row,
  text: string,
  context: SupplyContext<Row>,
): TemplateResult {
  const href = context.href(row);
  const isOpen = context.isOpen(row);
  const open = (event: Event) => context.onOpen(row, event);
  const name = marked(text, context);
  return html`
    <div class="title" role="heading" aria-level=${context.headingLevel} part="title">
      ${
        href
          ? html`<a href=${href} part="link" @click=${open}>${name}</a>`
          : html`<button
              type="button"
              part="link"
              aria-expanded=${isOpen}
              aria-controls=${isOpen ? `full-${row.id}` : nothing}
              @click=${open}
            >${name}<svg class="fold" viewBox="0 0 10 10" aria-hidden="true"><path d="m2 3.5 3 3 3-3" /></svg></button>`
      }
    </div>
  `;
}

/** 山西 太原; a city that is a province is said once. */
export function place({ region, city }: SupplyRow, { t }: Pick<ViewContext, 't'>): string {
  const province = labelIn(t.labels.provinces, region);
  return !city || city.startsWith(province) ? province : `${province} ${city}`;
}

/** 电气机械和器材、化学原料 */
export const industryNames = (
  { industries }: SupplyRow,
  { t, language }: Pick<ViewContext, 't' | 'language'>,
): string =>
  listed(
    industries.map((code) => t.challenge.industry(labelIn(t.labels.industries, code))),
    language,
  );

export const disciplineNames = ({ disciplines }: SupplyRow, { t, language }: Pick<ViewContext, 't' | 'language'>) =>
  listed(
    disciplines.map((code) => labelIn(t.labels.disciplines, code)),
    language,
  );

/** A list within a sentence, as the language writes it. */
export const listed = (names: readonly string[], language: string): string =>
  names.join(language === 'en' ? ', ' : '、');

export const summary = (row: SupplyRow, context: ViewContext): TemplateResult =>
  html`<p class="summary" part="summary">${marked(row.summary, context)}</p>`;

export const tags = (names: readonly string[]): TemplateResult | typeof nothing =>
  names.length === 0
    ? nothing
    : html`<ul class="tags wide-only" part="tags">${names.map((name) => html`<li class="tag">${name}</li>`)}</ul>`;

/** A paragraph with its heading; nothing where there is nothing to say. */
export const section = (heading: string, content: unknown, level: number): TemplateResult | typeof nothing =>
  content === '' || content === nothing
    ? nothing
    : html`
      <section>
        <div class="heading" role="heading" aria-level=${Math.min(6, level + 1)}>${heading}</div>
        ${typeof content === 'string' ? html`<p class="prose">${content}</p>` : content}
      </section>
    `;

/** One line of a list of facts; nothing where it is not known. */
export const fact = (name: string, value: unknown): TemplateResult | typeof nothing =>
  value === '' || value === null || value === nothing ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

export interface ContactWords {
  readonly contact: string;
  readonly noContact: string;
  readonly consented: string;
}

/** How to reach them, as far as the person let it be shown. */
export function contact(given: SupplyContact | null, words: ContactWords): TemplateResult {
  if (!given) return html`<p class="quiet" part="contact">${words.noContact}</p>`;
  const link = (scheme: string, value: string) =>
    value === '' ? nothing : html`<a href=${safeUrl(`${scheme}:${value.replaceAll(' ', '')}`) ?? nothing}>${value}</a>`;
  return html`
    <div part="contact">
      <p class="reach"><span>${given.name}</span>${link('tel', given.phone)}${link('mailto', given.email)}</p>
      <p class="quiet">${words.consented}</p>
    </div>
  `;
}
