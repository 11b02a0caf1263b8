import type { Progress } from '../options.js';

export interface Upload {
  readonly method: string;
  readonly headers: Headers;
  readonly body: XMLHttpRequestBodyInit;
  readonly signal: AbortSignal;
}

/** Sends as `fetch` would, redirects and failures included, and tells how many bytes have left, which `fetch` cannot. */
export function fetchByXhr(url: string, upload: Upload, onProgress: (progress: Progress) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(upload.method, url);
    upload.headers.forEach((value, name) => {
      xhr.setRequestHeader(name, value);
    });
    xhr.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    xhr.onerror = () => reject(new TypeError('The upload was cut.'));
    xhr.onload = () => {
      // XMLHttpRequest follows redirects unasked; what came from elsewhere is handed on as the redirect that it was.
      const redirected = xhr.responseURL !== new URL(url, document.baseURI).href;
      const status = redirected ? 307 : xhr.status;
      resolve(new Response(status === 204 ? null : xhr.responseText, { status, headers: headersOf(xhr) }));
    };
    upload.signal.addEventListener('abort', () => {
      xhr.abort();
      reject(upload.signal.reason);
    });
    xhr.send(upload.body);
  });
}

const headersOf = (xhr: XMLHttpRequest): Headers =>
  new Headers(
    xhr
      .getAllResponseHeaders()
      .trim()
      .split(/[\r\n]+/)
      .map((line) => line.split(/:\s*(.*)/, 2) as [string, string]),
  );
