/**
 * The one script of a page: `<script type="module" src="…/qxwq.js"></script>`. It finds the elements of the kit in the
 * page, also those that come later, and fetches what they need from beside itself.
 *
 * Elements inside shadow roots of other components are out of its sight: call `load(root)` for those.
 */
export { configure } from './core/configure.js';

/** Fetching an element's module defines it. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'qxwq-provider': () => import('./define/provider.js'),
  'qxwq-challenge-board': () => import('./define/challenge-board.js'),
  'qxwq-challenge-card': () => import('./define/challenge-card.js'),
  'qxwq-challenge-detail': () => import('./define/challenge-detail.js'),
  'qxwq-bid-form': () => import('./define/bid-form.js'),
  'qxwq-bid-list': () => import('./define/bid-list.js'),
};

const asked = new Set<string>();

/** Fetches what the elements in `root` need. */
export function load(root: ParentNode = document): void {
  for (const { localName } of Array.from(root.querySelectorAll(':not(:defined)'))) {
    if (!modules[localName] || asked.has(localName)) continue;
    asked.add(localName);
    // Every element stands on the core: fetched beside the element, not after it.
    void import('./core/element.js').catch(() => {});
    modules[localName]().catch((error) => {
      // Without its module an element shows what the page put into it. The next change of the page tries again.
      asked.delete(localName);
      console.warn(`qxwq: <${localName}> could not be loaded`, error);
    });
  }
}

new MutationObserver(() => load()).observe(document, { childList: true, subtree: true });
load();
