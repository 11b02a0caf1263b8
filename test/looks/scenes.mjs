/**
 * What is drawn: each element in each of its states. A state's platform is named by the first part of its address
 * (`platforms.mjs`).
 *
 * @typedef {object} Cell
 * @property {string} state what the picture shows
 * @property {string} [platform] the platform it talks to; `content` unless said
 * @property {string} [attributes]
 * @property {string} [inside] markup between the tags
 * @property {boolean} [wide] over both columns of the sheet
 * @property {readonly { selector: string, text?: string }[]} [act] what somebody does one after the other: types a text
 *   there, or presses it
 * @property {string} [until] what stands in its shadow root, or in itself, when it is done
 */

/** @type {Readonly<Record<string, string>>} */
const troubles = { loading: 'loading', error: 'error', offline: 'offline' };

/** @param {string} attributes @param {Readonly<Record<string, string>>} [platforms] @returns {Cell[]} */
const states = (attributes, platforms = troubles) =>
  Object.entries(platforms).map(([state, platform]) => ({ state, platform, attributes }));

const board = 'facets="" page-size="3"';
const listed = { ...troubles, empty: 'empty' };
const signedIn = { ...listed, denied: 'denied' };

const step = (/** @type {number} */ place) => ({ selector: `nav li:nth-child(${place}) button` });

const own = `<ul style="margin:0;padding:0;list-style:none">
  <template><li style="padding:8px 0;border-bottom:1px solid #ccc"><a style="color:inherit" data-qx="title" data-qx-href="url"></a>
    <small><span data-qx="budget"></span> · <time data-qx="deadline" data-qx-format="days-left"></time></small></li></template>
  <template data-qx-state="loading"><li>…</li></template>
  <template data-qx-state="empty"><li>—</li></template>
  <template data-qx-state="error"><li><span data-qx="message"></span></li></template></ul>`;

const lab =
  '我们课题组研究压铸件内部气孔的双能射线在线检测，最小可检气孔直径 0.2 mm，漏检率低于万分之五，单件检测节拍 2 秒。';

const compare = [{ selector: 'textarea', text: lab }, { selector: '[type=submit]' }];

/**
 * The elements and their cells; `{challenge}` stands for the first challenge, `{closed}` for one whose deadline has
 * passed, `{draft}` and `{submitted}` for bids on the platform `bids`. `<qxwq-provider>` has no look of its own.
 *
 * @type {Readonly<Record<string, readonly Cell[]>>}
 */
export const scenes = {
  'challenge-board': [
    { state: 'content', attributes: 'page-size="4" facets="state region"', wide: true, until: '[part~=row]' },
    {
      state: 'chosen',
      attributes: 'page-size="2" facets="state budget"',
      act: [{ selector: '[part=filter-button]' }, { selector: '.facet input' }],
      until: '[part=chip]',
    },
    {
      state: 'nothing found',
      attributes: board,
      act: [{ selector: '[type=search]', text: 'zzzz' }],
      until: '[part=empty]',
    },
    ...states(board, listed),
  ],
  'achievement-board': [
    {
      state: 'unfolded',
      attributes: 'page-size="3" facets=""',
      wide: true,
      act: [{ selector: '[part~=link]' }],
      until: '.full .prose',
    },
    ...states(board, listed),
  ],
  'expert-board': [
    {
      state: 'unfolded',
      attributes: 'page-size="3" facets=""',
      wide: true,
      act: [{ selector: '[part~=link]' }],
      until: '.full .prose',
    },
    ...states(board, listed),
  ],
  'challenge-card': [
    { state: 'content', attributes: 'challenge-id="{challenge}" challenge-href="/c?id={id}"', until: '[part~=title]' },
    { state: 'closed', attributes: 'challenge-id="{closed}" challenge-href="/c?id={id}"', until: '[part~=title]' },
    ...states('challenge-id="{challenge}"'),
    { state: 'missing', attributes: 'challenge-id="chl_none"', until: '[part~=error]' },
  ],
  'challenge-detail': [
    {
      state: 'content',
      attributes: 'challenge-id="{challenge}" board-href="/" bid-href="/bid?id={id}"',
      wide: true,
      until: '[part~=similar]',
    },
    ...states('challenge-id="{challenge}"'),
    { state: 'missing', attributes: 'challenge-id="chl_none"', until: '[part~=error]' },
  ],
  'challenge-list': [
    { state: 'content', attributes: 'page-size="4" challenge-href="/c?id={id}"', inside: own, until: 'a' },
    ...states('page-size="4"', listed).map((cell) => ({ ...cell, inside: own })),
  ],
  'bid-form': [
    { state: 'content', attributes: 'challenge-id="{challenge}"', wide: true, until: 'form' },
    ...states('challenge-id="{challenge}"', { ...troubles, denied: 'denied' }),
    { state: 'closed', attributes: 'challenge-id="{closed}"', until: 'h2' },
    ...[2, 3, 4, 5].map((place) => ({
      state: `step ${place}`,
      platform: 'bids',
      attributes: 'bid-id="{draft}"',
      wide: true,
      act: [step(place)],
      until: `nav li:nth-child(${place}) [aria-current]`,
    })),
    {
      state: 'to be mended',
      platform: 'bids',
      attributes: 'bid-id="{draft}"',
      act: [step(5), { selector: '.submit' }],
      until: '[part=summary]',
    },
    {
      state: 'first step to be mended',
      attributes: 'challenge-id="{challenge}"',
      act: [step(5), { selector: '.submit' }, step(1)],
      until: '[part=summary]',
    },
    { state: 'received', platform: 'bids', attributes: 'bid-id="{submitted}" my-bids-href="/mine"', until: '.receipt' },
  ],
  'bid-list': [
    { state: 'content', platform: 'bids', attributes: 'bid-href="/bid?id={id}"', wide: true, until: '.bid' },
    { state: 'consents', act: [{ selector: '.actions .plain' }], until: '.consents' },
    ...states('', signedIn),
  ],
  'match-list': [
    {
      state: 'content',
      platform: 'enterprise',
      attributes: 'challenge="{challenge}" limit="2"',
      wide: true,
      until: '.match',
    },
    {
      state: 'accepted, and why',
      platform: 'enterprise',
      attributes: 'challenge="{challenge}" limit="1"',
      wide: true,
      act: [{ selector: '.actions .button' }, { selector: '.match:has(.decided) summary' }],
      until: '.decided',
    },
    ...states('challenge="{challenge}"', signedIn),
  ],
  'local-match': [
    { state: 'asking', wide: true, until: 'textarea' },
    { state: 'content', attributes: 'limit="3"', wide: true, act: compare, until: '.match' },
    ...Object.entries({ ...troubles, empty: 'empty' }).map(([state, platform]) => ({
      state,
      platform,
      act: compare,
    })),
  ],
  'embed-builder': [
    { state: 'content', attributes: 'pages="https://www.example.edu.cn/board" kit="/qxwq/"', wide: true },
  ],
};

/**
 * Questions, which lie over the whole page: each is on a sheet of its own.
 *
 * @type {readonly { name: string, cell: Cell }[]}
 */
export const dialogs = [
  {
    name: 'bid-list',
    cell: { state: 'withdrawing', act: [{ selector: '.actions .plain:last-child' }], until: 'dialog' },
  },
  {
    name: 'match-list',
    cell: {
      state: 'setting aside',
      platform: 'enterprise',
      attributes: 'challenge="{challenge}" limit="1"',
      act: [{ selector: '.actions .plain' }],
      until: 'dialog',
    },
  },
];

/** `light` with nothing said is the default. */
export const themes = ['light', 'campus', 'park', 'government', 'dark', 'elder'];
export const locales = ['zh-CN', 'zh-Hant', 'en'];

/** The board's layouts, each from the narrowest column to a wall screen. */
export const layouts = ['list', 'cards', 'table', 'compact', 'ranking'];
export const widths = [280, 360, 768, 1280, 2560];

/** What the page and not the element decides. */
export const media = { print: { media: 'print' }, 'forced-colors': { forcedColors: 'active' } };
