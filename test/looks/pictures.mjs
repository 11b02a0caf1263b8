import { dialogs, layouts, locales, media, scenes, themes, widths } from './scenes.mjs';

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

/** In every theme and language. In full in the theme and the language that most people see. */
const inEveryLook = (name, cells, options = {}) =>
  themes.flatMap((theme) =>
    locales.map((locale) => ({
      name: `${name} ${theme} ${locale}`,
      full: theme === 'light' && locale === 'zh-CN',
      cells,
      options: { ...options, theme, locale },
    })),
  );

/** Every element in every state. */
const everything = Object.keys(scenes).flatMap((name) => inEveryLook(name, sheetOf(name)));

const everyDialog = dialogs.flatMap((dialog) =>
  inEveryLook(`dialog ${dialog.name}`, [dialog], { columns: 1 }).map((picture) => ({ ...picture, full: false })),
);

/** The board in a layout, with everything that can be chosen. */
export const boardAs = (layout) => ({
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

/** Every layout of the board in every ready theme. */
const everyTheme = layouts.flatMap((layout) =>
  themes
    .filter((theme) => theme !== 'light')
    .map((theme) => ({
      name: `layout ${layout} ${theme}`,
      full: false,
      cells: [boardAs(layout)],
      options: { theme, width: 960, columns: 1 },
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

/** A dark page is printed on white paper all the same. */
const darkOnPaper = {
  name: 'print dark challenge-board',
  full: false,
  cells: sheetOf('challenge-board').slice(0, 1),
  options: { theme: 'dark', media: media.print, columns: 1 },
};

/** @type {readonly Picture[]} */
export const pictures = [...everything, ...everyDialog, ...everyWidth, ...everyTheme, ...everyMedium, darkOnPaper];
