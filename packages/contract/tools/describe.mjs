/**
 * Reads the doc comments of schemas and operations and writes them where the OpenAPI document takes them from,
 * so that hover text and published document say the same. Run by `npm run describe`; a test fails when it is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** A comment as one line of prose. */
const docOf = (node) => {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  return text?.replace(/\s+/g, ' ').trim();
};

/** The first object literal inside an expression such as `z.object({…})`. */
const literalIn = (node) => {
  if (ts.isObjectLiteralExpression(node)) return node;
  return ts.forEachChild(node, literalIn);
};

const fieldsOf = (literal, shapes) => {
  const fields = {};
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) Object.assign(fields, shapes[property.expression.getText()]);
    else if (property.name) {
      const text = docOf(property);
      if (text) fields[property.name.getText()] = text;
    }
  }
  return fields;
};

const parse = (path) => ts.createSourceFile(path, readFileSync(source(path), 'utf8'), ts.ScriptTarget.Latest, true);

const declarations = (file) =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations.map((declaration) => ({ statement, declaration })));

/** The fields of every shape that schemas of other files spread, by the shape's name. */
function sharedShapes() {
  const shared = {};
  // Twice, because a shape may spread one of a file that comes later.
  for (const _ of [1, 2]) {
    for (const name of readdirSync(source('schema'))) {
      for (const { declaration } of declarations(parse(`schema/${name}`))) {
        const literal = declaration.initializer && literalIn(declaration.initializer);
        if (literal && /Shape$/.test(declaration.name.getText())) {
          shared[declaration.name.getText()] = fieldsOf(literal, shared);
        }
      }
    }
  }
  return shared;
}

export function describe() {
  const schemas = {};
  const shared = sharedShapes();
  for (const name of readdirSync(source('schema')).sort()) {
    const shapes = { ...shared };
    for (const { statement, declaration } of declarations(parse(`schema/${name}`))) {
      const id = declaration.name.getText();
      const literal = declaration.initializer && literalIn(declaration.initializer);
      const fields = literal ? fieldsOf(literal, shapes) : {};
      shapes[id] = fields;
      const description = docOf(statement);
      if (/^[A-Z]/.test(id) && (description || Object.keys(fields).length > 0)) {
        schemas[id] = { ...(description && { description }), fields };
      }
    }
  }
  const operations = {};
  const tables = readdirSync(source('operations')).flatMap((name) => declarations(parse(`operations/${name}`)));
  for (const { declaration } of tables) {
    if (!/^(operations|\w+Operations)$/.test(declaration.name.getText())) continue;
    for (const group of literalIn(declaration.initializer).properties.filter(ts.isPropertyAssignment)) {
      for (const call of group.initializer.properties)
        operations[`${group.name.getText()}.${call.name.getText()}`] = docOf(call);
    }
  }
  return { schemas, operations };
}

export const target = source('openapi/descriptions.generated.ts');
export const render = (found) =>
  `/** Made from the doc comments by tools/describe.mjs. */\nexport const descriptions = ${JSON.stringify(found, null, 2)};\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, render(describe()));
