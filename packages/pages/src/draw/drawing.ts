import { createHash } from 'node:crypto';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { RenderResultIterator } from '@lit-labs/ssr/lib/render.js';
import { collectResult, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { DRAWN, type Locale, stylesFor } from '@qxwq/elements/server';
import type { PlatformAddress } from './reader.js';

/** An element as a server draws it, ready to be put into a page. */
export interface Drawing {
  /** The tag with its declarative shadow root and, inside it, what the script in the page takes over. */
  readonly html: string;
  /** What the tag is told, for a framework that writes the tag itself. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The declarative shadow root, first inside the tag. Browsers make a root of it only while they read a page. */
  readonly template: string;
  /** What the script in the page takes over, last inside the tag: enough for an element that a script puts there. */
  readonly data: string;
  /**
   * Sources for `style-src` of a Content Security Policy, `'sha256-…'`: the shadow root brings its styles along, and a
   * policy without `'unsafe-inline'` asks for their digests.
   */
  readonly styleHashes: readonly string[];
}

/** JSON that may stand inside a `<script>`: nothing in it can end the script or begin a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Attributes of a drawn element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What every element is told: how to speak and look, and whom to ask for whatever comes next. */
export const commonAttributes = (options: {
  readonly locale: Locale;
  readonly theme?: string | undefined;
  readonly platform?: PlatformAddress | undefined;
}): Readonly<Record<string, string | undefined>> => ({
  locale: options.locale,
  theme: options.theme,
  'base-url': options.platform?.baseUrl,
  'publishable-key': options.platform?.publishableKey,
});

/** Draws one element of the kit from `data`, which travels along for the script in the page. */
export async function draw(name: string, attributes: Attributes, now: number, data: unknown): Promise<Drawing> {
  const renderer = new LitElementRenderer(name);
  const said = Object.fromEntries(
    Object.entries(attributes).flatMap(([attribute, value]) =>
      value === undefined ? [] : [[attribute, String(value)]],
    ),
  );
  for (const [attribute, value] of Object.entries(said)) renderer.setAttribute(attribute, value);
  renderer.setProperty('drawn', { now, data });
  renderer.connectedCallback();
  const bare = await collected(
    renderer.renderShadow({
      // Elements inside, such as the builder's preview, come to life in the page.
      elementRenderers: [],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  // After the element's own, as in the page.
  const shadow = beforeScripts(bare).replace('</style>', () => `${stylesFor(attributes)}${arriving}</style>`);
  const template = `<template shadowrootmode="open">${shadow}</template>`;
  const script = `<script type="application/json" ${DRAWN}>${scriptJson({ now, data })}</script>`;
  const html = `<${name}${await collected(renderer.renderAttributes())}>${template}${script}</${name}>`;
  return { html, attributes: said, template, data: script, styleHashes: styleHashes(shadow) };
}

/**
 * A browser paints a page while it still comes. A part that has not come in full would move when the rest of it does, so
 * the last one is kept back until something follows it: of a board the toolbar, the line with the total, then row by row
 * of a list, else the whole. The live region ends every drawing. (`:last-child` would match nothing: browsers wait with
 * it for the end of the parent.)
 */
const parts = ['.root > :not(.board)', '.toolbar', '.summary-bar', '.pack > *', '.cards', 'table', '.footer'];
const arriving = `.root:not(:has(> [role="status"])) :is(${parts}):not(:has(+ *)) { display: none; }`;

/**
 * What holds until the script comes. The renderer writes properties as attributes, and `checked="false"` is checked to
 * HTML; a form that is submitted would load the page anew and lose what was typed, which one for dialogs does not (HTML,
 * form submission algorithm). Signs of tags are escaped in texts, so that only markup is found.
 */
const beforeScripts = (markup: string): string =>
  markup.replaceAll(/ (?:checked|selected)="false"/g, '').replaceAll(/<form(?=\s)/g, '<form method="dialog"');

const collected = (result: ThunkedRenderResult): Promise<string> => collectResult(new RenderResultIterator(result));

/** The digests of all styles in a piece of HTML. */
export function styleHashes(markup: string): string[] {
  const styles = Array.from(markup.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, style]) => style ?? '');
  return [...new Set(styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`))];
}
