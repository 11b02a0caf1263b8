import { css } from 'lit';

/** Written once, used for `theme="dark"` and for `auto` where the reader's system is dark. */
const dark = css`
  --_accent: var(--qxwq-accent, #7fb0ff);
  --_on-accent: var(--qxwq-on-accent, #0c1a2c);
  --_ink: var(--qxwq-ink, #e8edf3);
  --_ink-2: var(--qxwq-ink-2, #b4bfcb);
  --_ink-3: var(--qxwq-ink-3, #93a0ae);
  --_line: var(--qxwq-line, #2c3744);
  --_edge: var(--qxwq-edge, #7a8896);
  --_ground: var(--qxwq-ground, #11181f);
  --_accent-tint: color-mix(in srgb, var(--_accent) 16%, var(--_ground));
  --_hot: var(--qxwq-hot, #ff9b73);
  --_hot-tint: #33190f;
  --_ok: var(--qxwq-ok, #6fcba2);
  --_ok-tint: #10291f;
  --_warn: var(--qxwq-warn, #f0c265);
  --_warn-tint: #3a2a0c;
  color-scheme: dark;
  background: var(--_ground);
`;

/**
 * The tokens. A host sets the ones without underscore, on the element, a provider or `:root`; the ones with
 * underscore are what the styles use. Sizes are px or em, never rem: a host's `html { font-size: 62.5% }` must not
 * leak in.
 *
 * @cssproperty [--qxwq-accent=#1a56b0] - links, the one primary action, the current step, matched words
 * @cssproperty [--qxwq-on-accent=#fff] - text on the accent; at least 4.5:1 against it
 * @cssproperty [--qxwq-ink=#16202c] - text
 * @cssproperty [--qxwq-ink-2=#4a5765] - secondary text
 * @cssproperty [--qxwq-ink-3=#66727f] - quiet text, never on a tinted ground
 * @cssproperty [--qxwq-line=#dfe4ea] - hairlines
 * @cssproperty [--qxwq-edge=#7d8995] - edges of inputs, boxes and buttons; at least 3:1 against the ground
 * @cssproperty [--qxwq-ground=#fff] - the ground that colours are meant for; painted in the dark theme only, else the page's own shows
 * @cssproperty [--qxwq-hot=#b23a12] - due soon, errors
 * @cssproperty [--qxwq-ok=#17694a] - met
 * @cssproperty [--qxwq-warn=#8a5a00] - tiers, cautions
 * @cssproperty [--qxwq-rule=var(--qxwq-ink)] - the one strong line above a list
 * @cssproperty [--qxwq-rule-size=1px] - how strong it is
 * @cssproperty [--qxwq-title-font=inherit] - font of titles
 * @cssproperty [--qxwq-radius=6px] - how round the corners of fields, buttons and boxes are
 * @cssproperty [--qxwq-font=inherit] - the page's font; the kit's own list where the page has none
 * @cssproperty [--qxwq-font-size=15px] - everything scales with it; 19px and more for older readers
 */
export const tokens = css`
  .root {
    --_accent: var(--qxwq-accent, #1a56b0);
    --_on-accent: var(--qxwq-on-accent, #fff);
    --_ink: var(--qxwq-ink, #16202c);
    --_ink-2: var(--qxwq-ink-2, #4a5765);
    --_ink-3: var(--qxwq-ink-3, #66727f);
    --_line: var(--qxwq-line, #dfe4ea);
    --_edge: var(--qxwq-edge, #7d8995);
    --_ground: var(--qxwq-ground, #fff);
    --_tint: color-mix(in srgb, var(--_ink) 4%, var(--_ground));
    --_accent-tint: color-mix(in srgb, var(--_accent) 9%, var(--_ground));
    --_hot: var(--qxwq-hot, #b23a12);
    --_hot-tint: #fdf1ec;
    --_ok: var(--qxwq-ok, #17694a);
    --_ok-tint: #e9f5ef;
    --_warn: var(--qxwq-warn, #8a5a00);
    --_warn-tint: #fdf5e2;
    --_radius: var(--qxwq-radius, 6px);
    --_rule: var(--qxwq-rule, var(--_ink));
    --_rule-size: var(--qxwq-rule-size, 1px);
    --_title-font: var(--qxwq-title-font, inherit);
    color-scheme: light;
  }
  /* Paper is white whatever the theme. */
  @media screen {
    .root[data-theme='dark'] {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    .root[data-theme='auto'] {
      ${dark}
    }
  }
`;
