import { planOf } from './plan.js';
import type { Scope } from './scope.js';

/** A copy of a template's content with the data of `scope` in it, in the page's own document. */
export function filled(template: HTMLTemplateElement, scope: Scope, key?: string): DocumentFragment {
  const copy = document.importNode(template.content, true);
  for (const element of Array.from(copy.children)) fill(element, scope);
  trim(copy);
  // Text on both sides of what was left out becomes one, as it does when a browser reads what a server has drawn.
  copy.normalize();
  if (key !== undefined) for (const element of Array.from(copy.children)) element.setAttribute('data-qxwq-row', key);
  return copy;
}

function fill(element: Element, scope: Scope): void {
  const plan = planOf(element.localName, Array.from(element.attributes), scope);
  if (!plan.keep) {
    element.remove();
    return;
  }
  for (const name of plan.remove) element.removeAttribute(name);
  if (plan.each) {
    repeat(element, plan.each);
    return;
  }
  for (const [name, value] of plan.set) element.setAttribute(name, value);
  if (plan.text !== undefined) element.textContent = plan.text;
  else for (const child of Array.from(element.children)) fill(child, scope);
}

function repeat(element: Element, scopes: readonly Scope[]): void {
  for (const scope of scopes) {
    const copy = element.cloneNode(true) as Element;
    element.before(copy);
    fill(copy, scope);
  }
  element.remove();
}

/** Blanks around a row are the layout of the team's source, not of the page. */
function trim(copy: DocumentFragment): void {
  for (const end of ['firstChild', 'lastChild'] as const) {
    for (let node = copy[end]; node instanceof Text && !node.data.trim(); node = copy[end]) node.remove();
  }
}
