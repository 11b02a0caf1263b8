/**
 * The one script of a page: `<script type="module" src="…/qxwq.js"></script>`. It finds the elements of the kit in the
 * page, also those that come later, and fetches what they need from beside itself (`import.meta.url`).
 *
 * `data-preload="challenge-board bid-form"` on the script tag fetches elements before the page has them. After the
 * start, `data-version` on the tag tells which version runs.
 *
 * Elements inside shadow roots of other components are out of its sight: call `load(root)` for those.
 */
import { version } from './version.js';

export { configure } from './core/configure.js';
export { signOut } from './core/sign-out.js';
export { version };

/** Fetching an element's module defines it. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'qxwq-provider': () => import('./define/provider.js'),
  'qxwq-challenge-board': () => import('./define/challenge-board.js'),
  'qxwq-challenge-card': () => import('./define/challenge-card.js'),
  'qxwq-challenge-list': () => import('./define/challenge-list.js'),
  'qxwq-challenge-detail': () => import('./define/challenge-detail.js'),
  'qxwq-embed-builder': () => import('./define/embed-builder.js'),
  'qxwq-bid-form': () => import('./define/bid-form.js'),
  'qxwq-bid-list': () => import('./define/bid-list.js'),
  'qxwq-achievement-board': () => import('./define/achievement-board.js'),
  'qxwq-expert-board': () => import('./define/expert-board.js'),
  'qxwq-local-match': () => import('./define/local-match.js'),
  'qxwq-match-list': () => import('./define/match-list.js'),
};

/** Waits between attempts, in milliseconds: campus networks drop a request now and then. */
const WAITS = [500, 2000, 8000];

const asked = new Set<string>();
const failed = new Set<string>();
/** Only for pages in which a server has drawn elements. */
let hydration: Promise<unknown> | undefined;

/** Fetches what the elements in `root` need. */
export function load(root: ParentNode = document): void {
  for (const element of Array.from(root.querySelectorAll(':not(:defined)'))) {
    const { localName } = element;
    if (failed.has(localName)) showSentence(element);
    else if (modules[localName] && !asked.has(localName)) fetchElement(localName, element);
  }
}

function fetchElement(name: string, element: Element = document.documentElement, isLast = false): void {
  asked.add(name);
  if (document.querySelector('[data-qxwq-drawn]')) hydration ??= import('./core/hydrate.js').catch(() => {});
  // Every element stands on the core and speaks a language: fetched beside it, not after it. Who needs them fetches
  // them again, so that a failure here is nobody's.
  void import('./core/element.js').catch(() => {});
  void fetchTexts(element).catch(() => {});
  const define = async (again?: string) => {
    await hydration;
    if (again) await import(/* webpackIgnore: true */ /* @vite-ignore */ again);
    // Firefox names the file that failed, which may be one that the element only stands on.
    if (!customElements.get(name)) await modules[name]?.();
  };
  patiently(define, isLast ? [0] : WAITS).then(
    () => {
      for (const sentence of Array.from(document.querySelectorAll(`${name} > [data-qxwq-failed]`))) sentence.remove();
    },
    (error) => {
      if (isLast) location.reload();
      failed.add(name);
      console.warn(`qxwq: <${name}> could not be loaded`, error);
      load();
    },
  );
}

async function patiently(attempt: (again?: string) => Promise<void>, waits: readonly number[]): Promise<void> {
  let again: string | undefined;
  for (const wait of waits) {
    try {
      return await attempt(again);
    } catch (error) {
      await new Promise((done) => setTimeout(done, wait));
      again = addressAnew(error);
    }
  }
  return attempt(again);
}

/**
 * Chromium remembers until the page is left that a module could not be fetched, and does not ask for it again; by
 * another fragment it is another module of the same file. Only what lies beside the loader, whatever address an error
 * may name. Not where an import map may hold the file's digest, which counts for the address as it stands.
 */
function addressAnew(error: unknown): string | undefined {
  const address = /https?:[^\s#]+/.exec(String(error))?.[0];
  if (!address?.startsWith(new URL('.', import.meta.url).href) || document.querySelector('script[type=importmap]')) {
    return undefined;
  }
  return `${address}#${performance.now()}`;
}

/** A guess, of use in most pages: the element itself asks for the texts of the language that it really speaks. */
function fetchTexts(element: Element): Promise<unknown> {
  const said = (name: string) => element.closest(`[${name}]`)?.getAttribute(name);
  const tag = said('locale') || said('lang') || 'zh';
  if (!/^zh/i.test(tag)) return import('./locales/en.js');
  return /-(hant|tw|hk|mo)/i.test(tag) ? import('./locales/zh-Hant.js') : import('./locales/zh-CN.js');
}

/** Below what the page itself has put into the element, for without its script it can do no better. */
function showSentence(element: Element): void {
  // A provider shows nothing itself.
  if (element.localName === 'qxwq-provider' || element.querySelector('[data-qxwq-failed]')) return;
  const sentence = document.createElement('p');
  const button = document.createElement('button');
  sentence.setAttribute('data-qxwq-failed', '');
  sentence.setAttribute('role', 'alert');
  button.type = 'button';
  button.textContent = '重试 Try again';
  button.onclick = () => retry(true);
  sentence.append('这部分内容没能载入。This part could not be loaded. ', button);
  element.append(sentence);
}

/**
 * Tries again what failed, all of it: what kept one from coming kept the others as well. What a reader has asked for and
 * still cannot come, because the browser remembers that a part of it failed, comes with the page loaded anew.
 */
function retry(asked = false): void {
  for (const name of Array.from(failed)) {
    failed.delete(name);
    fetchElement(name, document.querySelector(name) ?? undefined, asked);
  }
}

// Without a document this is a server that imports the kit; there is nothing to load for.
if (globalThis.document) {
  for (const script of Array.from(document.scripts)) {
    if (script.src !== import.meta.url) continue;
    script.dataset.version = version;
    for (const name of (script.dataset.preload ?? '').split(/\s+/)) {
      if (modules[`qxwq-${name}`] && !customElements.get(`qxwq-${name}`)) fetchElement(`qxwq-${name}`);
    }
  }
  addEventListener('online', () => retry());
  new MutationObserver(() => load()).observe(document, { childList: true, subtree: true });
  load();
}
