import { layouts, locales, media, scenes, themes, widths } from './scenes.mjs';

/**
 * A picture that is taken: which cells, how, and whether it is kept in full.
 *
 * @typedef {object} Picture
 * @property {string} name of its file
 * @property {boolean} full
 * @property {{ name: string, cell: import('./scenes.mjs').Cell }[]} cells
 * @property {Record<string, unknown>} options of `draw`
 */

const sheetOf = (name) => scenes[name].map((cell) => ({ name, cell }));

/** Every element in every state, theme and language. In full in the theme and the language that most people see. */
const everything = Object.keys(scenes).flatMap((name) =>
  themes.flatMap((theme) =>
    locales.map((locale) => ({
      name: `${name} ${theme} ${locale}`,
      full: theme === 'light' && locale === 'zh-CN',
      cells: sheetOf(name),
      options: { theme, locale },
    })),
  ),
);

const boardAs = (layout) => ({
  name: 'challenge-board',
  cell: {
    state: layout,
    attributes: `layout="${layout}" layouts="list cards table compact ranking" page-size="8" facets="state region"`,
    until: `${layout === 'table' ? 'table' : layout === 'list' ? '.rows' : `.${layout}`} [part~=row]`,
  },
});

/** Every layout of the board, from the narrowest column to a wall screen. */
const everyWidth = layouts.flatMap((layout) =>
  widths.map((width) => ({
    name: `layout ${layout} ${width}`,
    full: false,
    cells: [boardAs(layout)],
    options: { width, columns: 1 },
  })),
);

/** What the page and the reader's system decide. */
const everyMedium = Object.entries(media).flatMap(([medium, emulated]) =>
  ['challenge-board', 'challenge-detail', 'bid-form', 'match-list'].map((name) => ({
    name: `${medium} ${name}`,
    full: false,
    cells: sheetOf(name).slice(0, 1),
    options: { media: emulated, columns: 1 },
  })),
);

/** @type {readonly Picture[]} */
export const pictures = [...everything, ...everyWidth, ...everyMedium];
