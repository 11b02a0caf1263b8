/**
 * Characters that a reader cannot see but that change what is read: controls (except tab and line feed),
 * zero-width characters and bidirectional overrides. In a company name they let one name pose as another.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may be stored and shown: normal line ends, no invisible characters, no broken surrogates, no outer blanks. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\ufffd').replace(INVISIBLE, '').trim();
}

/** Length as a person counts it: a character outside the basic plane is one, not two. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
