import type { Download } from '../services/challenge-service.js';

/**
 * A stored file, always as an attachment: whatever is in it, the browser saves it and neither guesses its type nor runs
 * it on the platform's origin.
 */
export function downloadResponse({ name, mediaType, content, size }: Download): Response {
  const whole = content instanceof Uint8Array;
  return new Response(whole ? new Uint8Array(content) : streamOf(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(whole ? content.byteLength : size),
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
}

/** Parts are read as the line takes them, so that a large file fills neither memory nor time. */
function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** File name for old and new readers (RFC 6266, encoded as in RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
