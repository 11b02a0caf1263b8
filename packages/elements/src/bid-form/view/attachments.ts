import { attachmentLimits, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../core/format-bytes.js';
import { acceptedEndings, acceptedKinds, inMebibytes } from '../draft/check-file.js';
import type { Upload } from '../draft/uploads.js';
import { message } from './fields.js';
import { type FormView, fieldId } from './form-view.js';
import { checkIcon, crossIcon, fileIcon } from './icons.js';

/** Files: chosen or dropped, with progress, cancel, retry and remove. */
export function attachments(view: FormView): TemplateResult {
  const { form, t } = view;
  const { uploads, draft } = form;
  const stored = draft.bid?.attachments ?? [];
  const { maxBytes, maxCount } = attachmentLimits;
  const add = (files: FileList | null | undefined) => uploads.add(files ?? []);
  return html`
    <section class="block" role="group" aria-labelledby="files-title" id=${fieldId('/attachments')} tabindex="-1" part="files">
      <h3 id="files-title">${t.files.title}<span class="quiet">${t.form.optional}</span></h3>
      <p class="hint" id="files-hint">
        ${fill(t.files.hint, {
          max: maxCount,
          size: inMebibytes(maxBytes),
          kinds: acceptedKinds(t.files.separator),
        })}
      </p>
      ${
        uploads.interrupted.length > 0
          ? html`<p class="notice" data-tone="warn">
              ${fill(t.files.interrupted, { names: uploads.interrupted.join(t.files.separator) })}
            </p>`
          : nothing
      }
      <ul class="files">
        ${stored.map(
          (file) => html`<li class="file">
            ${fileIcon}
            <span class="file-name">${file.name}</span>
            <span class="quiet">${formatBytes(file.size, view.locale)}</span>
            <span class="file-state" data-tone="ok">${checkIcon}${t.files.sent}</span>
            <button
              class="button plain"
              type="button"
              ?disabled=${form.locked || uploads.isRemoving(file.id)}
              aria-label=${fill(t.files.removeNamed, { name: file.name })}
              @click=${() => form.removeFile(file.id)}
            >
              ${t.files.remove}
            </button>
          </li>`,
        )}
        ${uploads.list.map((upload) => uploadRow(view, upload))}
      </ul>
      <div role="status">
        ${message(view, '/attachments')}
        ${
          form.fileProblem === null
            ? nothing
            : html`<p class="message" data-tone="hot">
                ${crossIcon}${fill(t.files.removeFailed, { reason: reasonOf(view, { code: form.fileProblem }) })}
              </p>`
        }
      </div>
      <div
        class="drop"
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          add(event.dataTransfer?.files);
        }}
      >
        <input
          class="visually-hidden"
          type="file"
          id="files"
          multiple
          accept=${acceptedEndings}
          aria-describedby="files-hint"
          ?disabled=${form.locked}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            add(input.files);
            // Without this, choosing the same file again would not be noticed.
            input.value = '';
          }}
        />
        <label class="button" for="files">${t.files.pick}</label>
        <span class="quiet">${t.files.drop}</span>
      </div>
    </section>
  `;
}

function uploadRow(view: FormView, upload: Upload): TemplateResult {
  const { form, t } = view;
  const { id, file, state, sent } = upload;
  const { name } = file;
  const percent = file.size === 0 ? 0 : Math.min(100, Math.floor((sent / file.size) * 100));
  const busy = state === 'waiting' || state === 'sending';
  const endLabel = busy ? t.files.cancelNamed : t.files.removeNamed;
  return html`<li class="file" data-state=${state}>
    ${fileIcon}
    <span class="file-name">${name}</span>
    <span class="quiet">${formatBytes(file.size, view.locale)}</span>
    ${
      busy
        ? html`<span class="file-state">
            <progress max="100" value=${percent} aria-label=${name}></progress>
            ${state === 'sending' ? fill(t.files.sending, { percent }) : t.files.waiting}
          </span>`
        : html`<span class="file-state" data-tone="hot">
            ${crossIcon}${fill(state === 'failed' ? t.files.failed : t.files.refused, { reason: reasonOf(view, upload) })}
          </span>`
    }
    ${
      state === 'failed'
        ? html`<button
            class="button plain"
            type="button"
            aria-label=${fill(t.files.retryNamed, { name })}
            @click=${() => form.uploads.retry(id)}
          >
            ${t.files.retry}
          </button>`
        : nothing
    }
    <button
      class="button plain"
      type="button"
      aria-label=${fill(endLabel, { name })}
      @click=${() => form.uploads.cancel(id)}
    >
      ${busy ? t.files.cancel : t.files.remove}
    </button>
  </li>`;
}

/** Why an upload failed, with the numbers that the platform's own limit texts leave open. */
export function reasonOf({ core, t }: FormView, { code }: Pick<Upload, 'code'>): string {
  const problems: Readonly<Record<string, string>> = t.problems;
  const sentence = code === null ? core.failure.unreached : (problems[code] ?? core.failure.unknown);
  const { maxBytes, maxCount } = attachmentLimits;
  const maximum = code === 'too_many_files' ? maxCount : inMebibytes(maxBytes);
  return fill(sentence, { maximum, allowed: acceptedKinds(t.files.separator) });
}
