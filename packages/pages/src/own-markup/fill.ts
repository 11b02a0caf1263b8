import { planOf, type Scope } from '@qxwq/elements/server';
import { type DefaultTreeAdapterMap, type html, defaultTreeAdapter as tree } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Child = DefaultTreeAdapterMap['childNode'];
type Template = DefaultTreeAdapterMap['template'];

export const isElement = (node: Child): node is Element => tree.isElementNode(node);
export const isTemplate = (node: Child): node is Template => isElement(node) && node.tagName === 'template';
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** A template's content with the data of `scope` in it: what `filled` of the element does in a page. */
export function filled(template: Template, scope: Scope, key?: string): readonly Child[] {
  const copy = tree.createDocumentFragment();
  for (const child of template.content.childNodes) tree.appendChild(copy, cloned(child));
  for (const child of [...copy.childNodes]) if (isElement(child)) fill(child, scope);
  trim(copy);
  if (key !== undefined) for (const child of copy.childNodes) if (isElement(child)) set(child, 'data-qxwq-row', key);
  return copy.childNodes;
}

function fill(element: Element, scope: Scope): void {
  const plan = planOf(element.tagName, element.attrs, scope);
  if (!plan.keep) {
    tree.detachNode(element);
    return;
  }
  element.attrs = element.attrs.filter(({ name }) => !plan.remove.includes(name));
  if (plan.each) {
    repeat(element, plan.each);
    return;
  }
  for (const [name, value] of plan.set) set(element, name, value);
  if (plan.text !== undefined) {
    for (const child of [...element.childNodes]) tree.detachNode(child);
    if (plan.text) tree.insertText(element, plan.text);
  } else {
    for (const child of [...element.childNodes]) if (isElement(child)) fill(child, scope);
  }
}

function repeat(element: Element, scopes: readonly Scope[]): void {
  for (const scope of scopes) {
    const copy = cloned(element) as Element;
    tree.insertBefore(element.parentNode as Parent, copy, element);
    fill(copy, scope);
  }
  tree.detachNode(element);
}

function set(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attr) => attr.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

function trim(copy: Parent): void {
  for (const at of [0, -1]) {
    for (let node = copy.childNodes.at(at); node && isBlank(node); node = copy.childNodes.at(at)) tree.detachNode(node);
  }
}

const isBlank = (node: Child): boolean => tree.isTextNode(node) && !node.value.trim();

function cloned(node: Child): Child {
  if (tree.isTextNode(node)) return tree.createTextNode(node.value);
  if (tree.isCommentNode(node)) return tree.createCommentNode(node.data);
  if (!isElement(node)) return tree.createCommentNode('');
  const copy = tree.createElement(
    node.tagName,
    node.namespaceURI as html.NS,
    node.attrs.map((attr) => ({ ...attr })),
  );
  for (const child of node.childNodes) tree.appendChild(copy, cloned(child));
  if (isTemplate(node)) {
    const content = tree.createDocumentFragment();
    for (const child of node.content.childNodes) tree.appendChild(content, cloned(child));
    tree.setTemplateContent(copy as Template, content);
  }
  return copy;
}
