import { ProblemError } from '../problem-error.js';
import { jsonFault } from './json-fault.js';
import { type Language, texts } from './language.js';

/** Bytes in a JSON body: 1 MiB. */
const JSON_LIMIT = 1024 * 1024;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * The whole body, never more than `limit` bytes of it: what is larger is refused before it fills the memory.
 * @returns undefined where the body is larger.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** The body as a JSON value; a mistake in it is named with its place. */
export async function readJson(request: Request, language: Language): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) throw new ProblemError('media_type_not_allowed');
  const bytes = await readBytes(request, JSON_LIMIT);
  if (!bytes) throw new ProblemError('body_too_large');
  const say = texts[language];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('malformed_json', { detail: say.notUtf8 });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed_json', { detail: say.place(jsonFault(text)) });
  }
}
