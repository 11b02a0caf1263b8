import { html, nothing, type TemplateResult } from 'lit';
import type { LocalMatchMessages } from '../locales/local-match/zh-CN.js';
import { MOST_CHARACTERS, READABLE } from './read-text.js';

export interface TextFormView {
  readonly t: LocalMatchMessages;
  readonly text: string;
  readonly fault: keyof LocalMatchMessages['faults'] | undefined;
  readonly busy: boolean;
  /** Whether the clipboard can be read. */
  readonly clipboard: boolean;
  /** A server has drawn the form, which could not know; a button that is of no use then leaves its place empty. */
  readonly isDrawn: boolean;
  /** Somebody turns to the field. */
  readonly onFocus: () => void;
  readonly onInput: (text: string) => void;
  /** A text was pasted or dropped: what the field holds now. */
  readonly onPaste: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onClipboard: () => void;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

/** The field for the text, with the ways to get a text into it. */
export function textForm(view: TextFormView): TemplateResult {
  const { t, text, fault, busy } = view;
  return html`
    <form class="form" part="form" novalidate @submit=${submit(view)} @focusin=${view.onFocus} @dragover=${dragOver} @dragleave=${dragEnd} @drop=${drop(view)}>
      <label class="intro" for="text">${t.intro}</label>
      <textarea
        id="text"
        class="field"
        part="text"
        rows="7"
        maxlength=${MOST_CHARACTERS}
        placeholder=${t.placeholder}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${fault ? 'privacy fault' : 'privacy'}
        aria-invalid=${fault ? 'true' : nothing}
        @input=${({ target, inputType }: InputEvent) => {
          const { value } = target as HTMLTextAreaElement;
          if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') view.onPaste(value);
          else view.onInput(value);
        }}
      ></textarea>
      ${fault ? html`<p id="fault" class="failed" role="alert">${t.faults[fault]}</p>` : nothing}
      <p id="privacy" class="privacy" part="privacy">
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9" /></svg>
        <span>${t.privacy}</span>
      </p>
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${busy}>${t.compare}</button>
        <label class="button file">
          ${t.file}
          <input class="visually-hidden" type="file" accept=${READABLE.join(',')} aria-label=${t.fileKinds} @change=${pick(view)} />
        </label>
        ${view.clipboard || view.isDrawn ? clipboardButton(view) : nothing}
        ${text ? html`<button class="button plain" type="button" @click=${view.onClear}>${t.clear}</button>` : nothing}
      </div>
    </form>
  `;
}

/** Only where the browser lets pages ask for it: on secure addresses, and not in Firefox before 125. */
export const readsClipboard = (): boolean => 'readText' in (globalThis.navigator?.clipboard ?? {});

const clipboardButton = ({ t, clipboard, onClipboard }: TextFormView) => html`
  <button class="button" type="button" ?data-absent=${!clipboard} @click=${onClipboard}>${t.paste}</button>
`;

const submit =
  ({ busy, onCompare }: TextFormView) =>
  (event: Event) => {
    event.preventDefault();
    if (!busy) onCompare();
  };

const pick =
  ({ onFile }: TextFormView) =>
  ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // The same file may be chosen again after it was changed.
    input.value = '';
  };

const form = (event: Event) => event.currentTarget as HTMLElement;

function dragOver(event: DragEvent): void {
  // Texts are taken by the field itself; a file would otherwise be opened in place of the page.
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  form(event).dataset.over = '';
}

function dragEnd(event: DragEvent): void {
  delete form(event).dataset.over;
}

const drop =
  ({ onFile }: TextFormView) =>
  (event: DragEvent) => {
    dragEnd(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
