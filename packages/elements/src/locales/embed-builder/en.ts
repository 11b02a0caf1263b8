import type { BuilderMessages } from './zh-CN.js';

export const en: BuilderMessages = {
  what: 'Choose',
  preview: 'Preview',
  snippet: 'What to paste',
  state: 'State',
  region: 'Region',
  all: 'All',
  layout: 'Layout',
  language: 'Language',
  theme: 'Look',
  themes: {
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    campus: 'Campus',
    park: 'Park',
    government: 'Government',
  },
  ownColour: 'Use a colour of our own',
  colour: 'Colour',
  facets: 'Filters for readers',
  challengeHref: 'Address of a challenge’s page',
  kit: 'Folder of the kit’s files',
  rung: 'Way of embedding',
  rungs: {
    link: { name: 'Link', hint: 'Every editor keeps it. It opens pages that a server draws.' },
    qr: { name: 'QR code', hint: 'A picture with a link, for posts, posters and print.' },
    static: { name: 'Static pages', hint: 'Save the configuration as board.json; the command writes pages to upload.' },
    frame: {
      name: 'Frame',
      hint: 'In a sandbox, as high as its content; without scripts it scrolls at a fixed height.',
    },
    script: {
      name: 'Script',
      hint: 'Everything in your own page: search, filters, paging. The files are on your server.',
    },
    npm: { name: 'npm', hint: 'For teams that build their own front end.' },
  },
  extras: 'More lines for the script',
  extra: {
    preload: 'Fetch the board together with the script: it shows sooner',
    integrity: 'Check each file against its digest: one that was changed does not run',
  },
  readingFiles: 'Reading the list of the kit’s files…',
  filesFailed: (address: string) =>
    `${address} could not be read. Make sure that the whole folder of the kit lies there, and open this page on the same site.`,
  copyAnew: 'Names and digests change with each version: copy these lines anew after every update.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying; please select the code.',
  faults: (names) => `These cannot be used yet: ${names.join(', ')}`,
};
