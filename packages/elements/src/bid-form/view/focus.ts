import type { FocusTarget } from '../model/form-model.js';
import { fieldId } from './form-view.js';

export type { FocusTarget };

/** Puts the focus where the form wants it, and brings it into sight. */
export function moveFocus(root: ParentNode, target: FocusTarget): void {
  const id = typeof target === 'string' ? target : fieldId(target.field);
  const found = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  // A row is a group: its first control is what a person wants to go on with.
  const first = found?.classList.contains('row') ? found.querySelector<HTMLElement>('input, select, textarea') : null;
  const element = first ?? found;
  if (!element) return;
  element.focus({ preventScroll: true });
  // A field near the bottom edge is of no use without its message below it.
  element.scrollIntoView({ block: target === 'heading' ? 'nearest' : 'center' });
}
