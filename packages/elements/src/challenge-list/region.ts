/** What shall stand at a place of the page: `key` tells pieces apart, `make` draws one. */
export interface Piece {
  readonly key: string;
  readonly make: () => DocumentFragment;
}

interface Placed {
  readonly nodes: readonly ChildNode[];
  /** As it was made: what the page's own scripts do to the nodes afterwards is theirs. */
  readonly pristine: DocumentFragment;
}

/** The nodes that follow a `<template>` in the page, kept in step with the data; what did not change is not touched. */
export class Region {
  #placed = new Map<string, Placed>();
  /** What a server has put there is taken over once, if it is what would be drawn. */
  #adopting = true;

  constructor(readonly template: HTMLTemplateElement) {}

  show(pieces: readonly Piece[]): void {
    const found = this.#adopting ? drawnAfter(this.template) : [];
    this.#adopting = false;
    const next = new Map<string, Placed>();
    for (const { key, make } of pieces) {
      const fresh = make();
      const before = this.#placed.get(key);
      next.set(key, before?.pristine.isEqualNode(fresh) ? before : place(fresh, takeEqual(found, fresh)));
    }
    const focus = focusIn(this.#placed);
    for (const node of found) node.remove();
    for (const [key, { nodes }] of this.#placed) {
      if (next.get(key)?.nodes !== nodes) for (const node of nodes) node.remove();
    }
    this.#placed = next;
    this.#arrange();
    if (focus) refocus(next.get(focus.key), focus.index);
  }

  /** The key of the piece that holds `node`. */
  keyOf(node: Node): string | undefined {
    for (const [key, { nodes }] of this.#placed) if (nodes.some((own) => own.contains(node))) return key;
    return undefined;
  }

  clear(): void {
    this.show([]);
  }

  #arrange(): void {
    let last: ChildNode = this.template;
    for (const { nodes } of this.#placed.values()) {
      for (const node of nodes) {
        if (last.nextSibling !== node) last.after(node);
        last = node;
      }
    }
  }
}

const place = (fresh: DocumentFragment, adopted: readonly ChildNode[] | undefined): Placed => ({
  pristine: fresh.cloneNode(true) as DocumentFragment,
  nodes: adopted ?? Array.from(fresh.childNodes),
});

/** Takes the first nodes out of `found` if they are what `fresh` holds. */
function takeEqual(found: ChildNode[], fresh: DocumentFragment): readonly ChildNode[] | undefined {
  const wanted = Array.from(fresh.childNodes);
  if (wanted.length === 0 || !wanted.every((node, index) => found[index]?.isEqualNode(node))) return undefined;
  return found.splice(0, wanted.length);
}

/** What a server has drawn after the template: all up to the last marked row. */
function drawnAfter(template: HTMLTemplateElement): ChildNode[] {
  const nodes: ChildNode[] = [];
  let end = 0;
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    nodes.push(node);
    if (!(node instanceof Element)) continue;
    if (!node.hasAttribute('data-qxwq-row')) break;
    end = nodes.length;
  }
  return nodes.slice(0, end);
}

const elementsOf = ({ nodes }: Placed): HTMLElement[] =>
  nodes.flatMap((node) => (node instanceof HTMLElement ? [node, ...node.querySelectorAll<HTMLElement>('*')] : []));

function focusIn(placed: ReadonlyMap<string, Placed>): { key: string; index: number } | undefined {
  for (const [key, piece] of placed) {
    const index = elementsOf(piece).indexOf(document.activeElement as HTMLElement);
    if (index >= 0) return { key, index };
  }
  return undefined;
}

/** A row that was drawn anew under a reader's fingers keeps the reader where they were. */
function refocus(piece: Placed | undefined, index: number): void {
  const element = piece && elementsOf(piece)[index];
  if (element && element !== document.activeElement) element.focus({ preventScroll: true });
}
