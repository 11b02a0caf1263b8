/**
 * The style editor: every token and part of the elements, from the manifest, edited on the element itself. What holds is
 * read back from the preview, so nothing here repeats a value of the kit.
 */
import { toRgb } from './colours.js';
import { judge } from './contrast.js';
import { cssText } from './css-text.js';
import { choice, h, toggle } from './dom.js';
import { partFields } from './part-fields.js';
import { createPreview } from './preview.js';
import { texts } from './texts.js';
import { tokenFields } from './token-fields.js';

const { lang, dataset } = document.documentElement;
const m = texts[lang];
const { tokens, parts } = await (await fetch('/styles/data.json')).json();

const changes = { tokens: new Map(), parts: new Map() };
const chosen = { theme: 'light', element: 'qxwq-challenge-board', forced: false };
const preview = createPreview({ ...dataset, locale: lang, challengeId: await anyChallenge() });
const fields = tokenFields({ tokens, m, change: changeToken });
const partList = h('div');
const contrasts = h('ul', { class: 'contrasts' });
const contrastSummary = h('p', { role: 'status' });
const forcedNote = h('p', { class: 'hint', hidden: true }, m.forcedNote);
const code = h('pre', { tabindex: 0, 'aria-label': m.css });
const copied = h('span', { role: 'status' });
/** Frames for which values are still read anew, and what was shown last. */
let frames = 0;
let shown = '';

document
  .querySelector('main')
  .append(
    section('choices', h('h2', {}, m.start), ...startChoices()),
    section(
      'result',
      ...[h('h2', {}, m.preview), forcedNote, preview.frame],
      ...[h('h2', {}, m.contrast), contrastSummary, contrasts],
      ...[h('h2', {}, m.css), code, h('button', { type: 'button', onclick: copy }, m.copy), copied],
    ),
    section(
      'edit',
      ...[h('h2', {}, m.tokens), h('button', { type: 'button', onclick: resetAll }, m.resetAll), fields.list],
      ...[h('h2', {}, m.parts), h('p', { class: 'hint' }, m.partsLead), partList],
    ),
  );
showElement(chosen.element);
// A theme that comes as a file of its own, and the reader's system changing sides.
preview.frame.addEventListener('qxwq-ready', follow);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);

function section(name, ...children) {
  return h('section', { class: name }, ...children);
}

function startChoices() {
  return [
    choice(m.theme, m.themes, chosen.theme, (theme) => {
      chosen.theme = theme;
      preview.set({ theme });
      follow();
    }),
    choice(m.element, m.elements, chosen.element, showElement),
    choice(m.width, m.widths, 'full', (width) => preview.resize(width)),
    toggle(m.elder, (elder) => {
      preview.set({ elder });
      follow();
    }),
    toggle(m.forced, (forced) => {
      chosen.forced = forced;
      forcedNote.hidden = !forced;
      apply();
    }),
  ];
}

/** Some challenge, for elements that show one. */
async function anyChallenge() {
  const response = await fetch(`${dataset.platform}/v1/challenges?limit=1&key=${dataset.key}`).catch(() => undefined);
  return response?.ok ? (await response.json()).items[0]?.id : undefined;
}

function showElement(element) {
  chosen.element = element;
  preview.show(element);
  preview.set({ theme: chosen.theme });
  const written = changes.parts.get(element) ?? new Map();
  partList.replaceChildren(
    partFields({ parts: parts[element], written, m, change: changePart, point: (part) => preview.point(part) }),
  );
  follow();
}

function changeToken(name, value) {
  if (value === undefined) changes.tokens.delete(name);
  else changes.tokens.set(name, value);
  apply();
}

function changePart(part, text) {
  const own = changes.parts.get(chosen.element) ?? new Map();
  if (text) own.set(part, text);
  else own.delete(part);
  changes.parts.set(chosen.element, own);
  apply();
}

function resetAll() {
  fields.clear();
  changes.parts.clear();
  showElement(chosen.element);
  apply();
}

function apply() {
  preview.wear(changes.tokens, chosen.forced);
  preview.wearParts(cssText({ tokens: new Map(), parts: changes.parts }));
  read();
}

/** Values settle within some frames: an element draws itself, a theme's file arrives. */
function follow() {
  const running = frames > 0;
  frames = 180;
  if (!running) onFrame();
}
function onFrame() {
  read();
  frames -= 1;
  if (frames > 0) requestAnimationFrame(onFrame);
}

/** Shows what holds now. */
function read() {
  const css = [
    ...(chosen.theme === 'light' ? [] : [m.onTag(chosen.theme)]),
    cssText(changes) || (chosen.theme === 'light' ? m.noChange : ''),
  ].join('\n');
  const values = tokens.map(({ name }) => preview.value(name.replace('--qxwq-', '')));
  const now = JSON.stringify([css, values, chosen]);
  if (now === shown) return;
  shown = now;
  preview.lay(preview.value('ground'));
  fields.refresh((name) => preview.value(name), changes.tokens);
  const judged = judge((name) => toRgb(preview.value(name)));
  contrastSummary.textContent = judged.length > 0 ? m.faults(judged.filter(({ enough }) => !enough).length) : '';
  contrasts.replaceChildren(...judged.map(contrastLine));
  code.textContent = css.trim();
  copied.textContent = '';
}

function contrastLine({ ink, ground, ratio, least, enough }) {
  return h(
    'li',
    { 'data-enough': String(enough) },
    h('span', {}, m.on(ink, ground)),
    h('b', {}, `${ratio.toFixed(1)}:1`),
    h('span', {}, enough ? `✓ ${m.enough}` : `⚠ ${m.tooLow(least)}`),
  );
}

async function copy() {
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = m.copied;
  } catch {
    copied.textContent = m.copyFailed;
  }
}
