/**
 * What a visitor has already given in a server's drawing, before the script that answers came. Taking over writes the
 * values of the drawing once more; this keeps them off the controls that somebody has changed meanwhile, and then tells
 * the element of the changes as if they were made now. Nothing is written into the controls, so that the caret stays
 * and a composition of an input method goes on.
 */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Holds what was given in `root` against the taking over; returns how to hand it to the element afterwards. */
export function holdInput(root: ShadowRoot): () => void {
  const changed = Array.from(root.querySelectorAll<Control>('input, textarea, select')).filter(isChanged);
  const nodes = changed.flatMap((control): Element[] =>
    control instanceof HTMLSelectElement ? [control, ...Array.from(control.options)] : [control],
  );
  for (const node of nodes) for (const name of VALUES) if (name in node) shield(node, name);
  return () => {
    for (const node of nodes) for (const name of VALUES) Reflect.deleteProperty(node, name);
    const { activeElement } = root;
    // After the update, which would not notice what changes while it runs.
    queueMicrotask(() => {
      activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      for (const control of changed.filter(speaks)) {
        for (const type of ['input', 'change'])
          control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
    });
  };
}

const VALUES = ['value', 'checked', 'selected'] as const;

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const drawn = Array.from(control.options).findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, drawn);
  }
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

const isChoice = (control: Control): control is HTMLInputElement => /^(?:checkbox|radio)$/.test(control.type);

/** Of the radio buttons of a group only the chosen one tells of the choice. */
const speaks = (control: Control): boolean => control.type !== 'radio' || (control as HTMLInputElement).checked;

/** Lets a property be read as it is, and not be written, until it is deleted. */
function shield(node: object, name: string): void {
  const held = Reflect.get(node, name);
  Object.defineProperty(node, name, { configurable: true, get: () => held, set: () => {} });
}
