import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../core/format.js';
import { isChinese } from '../../core/locale.js';
import type { HeldBecause, SavedState } from '../draft/draft-state.js';
import type { FormView } from './form-view.js';
import { checkIcon, warnIcon } from './icons.js';

interface Saved {
  /** Where the text is, with the time. */
  readonly main: string;
  /** What a person should know besides. */
  readonly note: string;
  readonly safe: boolean;
}

/** Where the text is now, in words: `已存在本机与服务器 10:42`. */
export function savedSentence(view: FormView): Saved {
  const { t, locale, form } = view;
  const { saved, check, record } = form.draft;
  const time = (at: number) => formatTime(new Date(at).toISOString(), locale);
  const onServer = saved.server !== null && !record.dirty;
  const because = saved.deviceBlocked ? t.saved.blocked : null;
  const notes: (string | null)[] = [];
  let main: string;
  if (onServer && saved.device !== null && !saved.deviceBlocked)
    main = fill(t.saved.both, { time: time(saved.device) });
  else if (onServer && saved.server !== null) main = fill(t.saved.server, { time: time(saved.server) });
  else if (saved.device !== null && !saved.deviceBlocked) main = fill(t.saved.device, { time: time(saved.device) });
  else main = record.dirty && saved.deviceBlocked ? t.saved.nowhere : t.saved.none;
  if (saved.held) notes.push(t.saved[saved.held satisfies HeldBecause]);
  else if (record.dirty && !onServer && saved.saving) notes.push(t.saved.saving);
  else if (check.deviceOnly > 0 && onServer) notes.push(fill(t.saved.deviceOnly, { count: check.deviceOnly }));
  notes.push(because);
  const separator = isChinese(locale) ? '；' : '; ';
  return { main, note: notes.filter((note) => note !== null).join(separator), safe: isSafe(saved, record.dirty) };
}

const isSafe = (saved: SavedState, dirty: boolean): boolean =>
  saved.held === null && !(dirty && saved.deviceBlocked) && (saved.device !== null || saved.server !== null);

export function savedLine(view: FormView): TemplateResult {
  const { main, note, safe } = savedSentence(view);
  const { held, deviceBlocked } = view.form.draft.saved;
  return html`<p class="saved" part="saved" data-tone=${held || deviceBlocked ? 'warn' : 'ok'}>
    ${safe ? checkIcon : held || deviceBlocked ? warnIcon : nothing}${main}
    ${note ? html`<span class="saved-note">${note}</span>` : nothing}
  </p>`;
}
