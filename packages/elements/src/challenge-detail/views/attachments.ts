import type { Attachment } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from '../../core/failure.js';
import { formatBytes } from '../../core/format-bytes.js';
import type { Download } from '../download.js';
import type { DetailContext } from './context.js';

/** Files to download. They are fetched by the client, since a link could not carry what it needs to be allowed. */
export const attachments = (
  files: readonly Attachment[],
  download: Download,
  context: DetailContext,
): TemplateResult => html`
  <ul class="files">
    ${files.map((file) => {
      const { m, t, language } = context;
      const failed = download.errorOf(file.id);
      return html`
        <li>
          <span class="file-name">${file.name}</span>
          <span class="quiet">${formatBytes(file.size, language)}</span>
          <button
            class="button plain"
            type="button"
            aria-label=${m.downloadFile(file.name)}
            aria-disabled=${download.isLoading(file.id)}
            @click=${() => void download.start(file)}
          >
            ${download.isLoading(file.id) ? m.downloading : m.download}
          </button>
          ${
            failed === undefined
              ? nothing
              : html`<p class="failed" role="alert">${m.downloadFailed(file.name)}${failureText(failed, t)}</p>`
          }
        </li>
      `;
    })}
  </ul>
`;
