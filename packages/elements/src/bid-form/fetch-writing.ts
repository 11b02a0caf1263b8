/** All that somebody needs who writes: fetched while the platform is asked, so that a page without a form is light. */
export type Writing = typeof import('./writing.js');

let attempts = 0;

/**
 * Fetches it; after a failure once more by another address. Chromium remembers until the page is left that a module could
 * not be fetched, but by another fragment it is another module of the same file, which takes what it stands on along
 * (`tools/follow-address.mjs`). So the page, and what was typed elsewhere in it, stays.
 */
export async function fetchWriting(): Promise<Writing> {
  try {
    return await import('./writing.js');
  } catch (error) {
    const again = addressIn(error);
    if (!again) throw error;
    return import(/* webpackIgnore: true */ /* @vite-ignore */ `${again}#${++attempts}`) as Promise<Writing>;
  }
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
