import type { Download } from '../services/challenge-service.js';

/**
 * A stored file, always as an attachment: whatever is in it, the browser saves it and neither guesses its type nor runs
 * it on the platform's origin.
 */
export function downloadResponse({ name, mediaType, content }: Download): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.byteLength),
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
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
