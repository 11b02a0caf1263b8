let attempts = 0;
/** Addresses that a browser may not ask for a second time: WebKit leaves such an import waiting for ever. */
const refused = new WeakMap<() => Promise<unknown>, string>();

/**
 * Fetches a part that an element needs only now; after a failure once more by another address. Chromium remembers until
 * the page is left that a module could not be fetched, but by another fragment it is another module of the same file.
 * So the page, and what was typed elsewhere in it, stays. What the part stands on comes along anew where the bundle says
 * so (`tools/follow-address.mjs`).
 *
 * @param fetch the same function at each attempt
 */
export async function fetchPart<T>(fetch: () => Promise<T>): Promise<T> {
  let again = refused.get(fetch);
  if (!again) {
    try {
      return await fetch();
    } catch (error) {
      again = addressIn(error);
      if (!again) throw error;
      refused.set(fetch, again);
    }
  }
  return import(/* webpackIgnore: true */ /* @vite-ignore */ `${again}#${++attempts}`) as Promise<T>;
}

/**
 * The file that could not be had, where a browser names it: none but those beside this one. Not where an import map may
 * hold its digest, which counts for the address as it stands.
 */
function addressIn(error: unknown): string | undefined {
  const address = /https?:[^\s#]+/.exec(String(error))?.[0];
  const isOurs = address?.startsWith(new URL('.', import.meta.url).href);
  return isOurs && !document.querySelector('script[type=importmap]') ? address : undefined;
}
