/** What a reader can see of the rows: their texts, with those of shadow roots. Runs in a frame. */
export function textsOfRows(rows) {
  const found = [];
  const text = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return '';
    if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.nodeName)) return '';
    const inside = node.shadowRoot ? text(node.shadowRoot) : '';
    return inside + Array.from(node.childNodes, text).join('');
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(rows)) found.push(text(element).replace(/\s+/g, ' '));
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}
