/**
 * What a server has drawn an element from. It travels beside the drawing, as JSON inside the element's tag, so that
 * the script in the page takes up exactly where the server stopped, without asking the platform for it again.
 */
export interface ServerDrawn {
  /** Milliseconds since 1970 for which the server told times. */
  readonly now: number;
  /** What the element would have loaded; each element knows its own. */
  readonly data: unknown;
}

/** Attribute of the `<script type="application/json">` that carries it. */
export const DRAWN = 'data-qxwq-drawn';

/** What a server left inside the element's tag; undefined where no server has drawn it, or where it cannot be read. */
export function readServerDrawn(element: Element): ServerDrawn | undefined {
  const script = Array.from(element.children).find((child) => child.hasAttribute(DRAWN));
  try {
    const drawn = JSON.parse(script?.textContent ?? '') as Partial<ServerDrawn> | null;
    return typeof drawn?.now === 'number' && drawn.data ? { now: drawn.now, data: drawn.data } : undefined;
  } catch {
    return undefined;
  }
}

/** Empties a shadow root that cannot be taken over, so that it can be drawn from nothing. */
export function forgetDrawing(root: Node): void {
  (root as ParentNode & Node).replaceChildren();
  // Where Lit remembers what it has drawn into a node.
  Reflect.deleteProperty(root, '_$litPart$');
}

const support = Symbol.for('qxwq.hydrates');

/** Says that elements can take over drawings from now on (`hydrate.ts`). */
export const allowTakingOver = (): void => {
  Object.assign(globalThis, { [support]: true });
};

export const canTakeOver = (): boolean => support in globalThis;
