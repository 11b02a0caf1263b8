import type { LocalMatchMessages } from './zh-CN.js';

/** Texts of `<qxwq-local-match>` in English. */
export const en: LocalMatchMessages = {
  title: 'Which challenges fit us',
  intro: 'Paste a summary of a result, an abstract or a portrait of your group, or drop a file here.',
  placeholder: 'For example: dual-energy X-ray imaging of die castings; pores from 0.2 mm, missed rate below 0.05 % …',
  privacy: 'Everything is computed in your browser: the text is not uploaded, not stored, and gone when you leave.',
  compare: 'Find challenges',
  file: 'Choose a file',
  fileKinds: 'Choose a file (txt, md or csv)',
  paste: 'Paste from the clipboard',
  clear: 'Clear',
  loading: 'Reading the public challenges…',
  matching: 'Comparing on this device…',
  found: (count) => (count === 1 ? '1 challenge fits' : `${count} challenges fit`),
  compared: (count) => `Compared with ${count} open challenges`,
  empty: 'No challenge fits',
  emptyHint: (count) =>
    `Compared with ${count} open challenges. Add what it is used for, how it is done, and figures, and try again.`,
  kept: ' Your text is still here; just try again.',
  faults: {
    short: 'That is too little. Please write at least one whole sentence.',
    kind: 'Only txt, md and csv files can be read. From Word or PDF, please copy the text and paste it.',
    size: 'The file is larger than 1 MB. Please keep the summary and the figures only.',
    empty: 'There is no text in the file.',
    clipboard: 'The browser did not allow reading the clipboard. Please press Ctrl+V in the field.',
  },
};
