/** One step on the way to elements, as data: it travels into the page. */
export type Step =
  | { readonly by: 'css'; readonly selector: string }
  | { readonly by: 'role'; readonly selector: string; readonly text?: Text }
  | { readonly by: 'label' | 'text'; readonly text: Text }
  | { readonly by: 'index'; readonly index: number };

/** A text to be looked for: in part and in either case, exactly, or by a pattern. */
export interface Text {
  readonly source: string;
  readonly how: 'part' | 'exact' | 'pattern';
}

/**
 * The elements that the steps lead to, through open shadow roots, in the order of the page. It runs in the page as it
 * stands here, so it may use nothing from outside; and not `toJSON` or what old libraries put in the place of arrays'.
 */
export function find(steps: readonly Step[]): HTMLElement[] {
  const below = (root: Node): HTMLElement[] => {
    const found: HTMLElement[] = [];
    const walk = (node: Node) => {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        if (!(child instanceof HTMLElement)) {
          if (child instanceof Element) walk(child);
          continue;
        }
        found.push(child);
        if (child.shadowRoot) walk(child.shadowRoot);
        walk(child);
      }
    };
    walk(root);
    return found;
  };
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && /^(?:script|style|template|noscript)$/.test(node.localName)) return '';
    let text = node instanceof Element && node.shadowRoot ? textOf(node.shadowRoot) : '';
    for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
    return text;
  };
  const fits = (text: string, { source, how }: Text): boolean => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (how === 'pattern') return new RegExp(source).test(plain);
    return how === 'exact' ? plain === source : plain.toLowerCase().includes(source.toLowerCase());
  };
  const labelOf = (element: HTMLElement): string => {
    const own = element.getAttribute('aria-label');
    if (own) return own;
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const named = ids.map((id) => root.getElementById(id)).filter((label) => label !== null);
    const labels = [...named, ...((element as HTMLInputElement).labels ?? [])];
    return labels.map((label) => textOf(label)).join(' ');
  };
  const isInTree = (element: HTMLElement): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true } as CheckVisibilityOptions) &&
    !element.closest('[aria-hidden="true"]');

  const fitsStep = (element: HTMLElement, step: Step): boolean => {
    switch (step.by) {
      case 'css':
        return element.matches(step.selector);
      case 'role':
        return (
          element.matches(step.selector) &&
          isInTree(element) &&
          (!step.text || fits(labelOf(element) || textOf(element), step.text))
        );
      case 'label':
        return fits(labelOf(element), step.text);
      case 'text': {
        const has = (candidate: Element) => fits(textOf(candidate), step.text);
        const inner = [...element.children, ...(element.shadowRoot?.children ?? [])];
        return !/^(?:script|style|template)$/.test(element.localName) && has(element) && !inner.some(has);
      }
      case 'index':
        return false;
    }
  };
  let scope: Node[] = [document];
  for (const step of steps) {
    if (step.by === 'index') {
      scope = scope.slice(step.index, step.index + 1);
      continue;
    }
    const found = new Set<HTMLElement>();
    for (const root of scope) {
      // An element may be the smallest with a text itself.
      if (step.by === 'text' && root instanceof HTMLElement && fitsStep(root, step)) found.add(root);
      if (root instanceof Element && root.shadowRoot) {
        for (const element of below(root.shadowRoot)) if (fitsStep(element, step)) found.add(element);
      }
      for (const element of below(root)) if (fitsStep(element, step)) found.add(element);
    }
    scope = [...found];
  }
  return scope as HTMLElement[];
}
