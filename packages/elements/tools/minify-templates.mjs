/**
 * A rollup plugin that takes comments and needless blanks out of `css`, `html` and `svg` templates, which a minifier
 * of JavaScript leaves as they are. They travel to every page that carries an element; the sources stay for people.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/packages\/elements\//.test(id.replaceAll('\\', '/'))) return null;
      return { code: replaceAll(code, templatesIn(this.parse(code))), map: null };
    },
  };
}

const minifiers = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** Every piece of text of a tagged template, with its shorter form. */
function templatesIn(node, found = []) {
  if (Array.isArray(node)) for (const child of node) templatesIn(child, found);
  else if (node && typeof node.type === 'string') {
    const minify = node.type === 'TaggedTemplateExpression' && minifiers[node.tag.name];
    if (minify)
      for (const { start, end, value } of node.quasi.quasis) found.push({ start, end, text: minify(value.raw) });
    for (const child of Object.values(node)) if (typeof child === 'object') templatesIn(child, found);
  }
  return found;
}

function replaceAll(code, replacements) {
  let result = code;
  for (const { start, end, text } of replacements.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

/** Blanks before a colon stay: in a selector they mean a descendant. */
export function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ ([>~]) /g, '$1')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replaceAll(';}', '}');
}

/** One blank stays where there were several: between words and inline elements it is seen. */
export function minifyHtml(text) {
  return text.replace(/\s+/g, ' ');
}
