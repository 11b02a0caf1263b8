import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import type { $ZodType } from 'zod/v4/core';
import { describe as describeSources, render, target } from '../../tools/describe.mjs';
import { readInput } from '../field-errors.js';
import { operations } from '../operations/index.js';
import type { Operation } from '../operations/operation.js';
import { problemStatus } from '../problems.js';
import { routes } from '../routes/index.js';
import type { Route } from '../routes/route.js';
import { Problem } from '../schema/problem.js';
import { WebhookMessage } from '../schema/webhook.js';
import { openApiDocument } from './document.js';

type Content = Record<string, { example?: unknown }>;
type Call = {
  operationId: string;
  parameters: { in: string; name: string; example: unknown }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
const accepts = (schema: $ZodType, example: unknown) =>
  expect(readInput(schema, example), JSON.stringify(example)).toMatchObject({ ok: true });
const document = openApiDocument() as {
  paths: Record<string, Record<string, Call>>;
  webhooks: { event: { post: Call } };
};

describe('the OpenAPI document', () => {
  test('is valid for a schema validator', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test('has neither errors nor warnings for a linter', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([]);
  });

  test('has every route, with the problems that it may answer', () => {
    for (const route of Object.values(routes).flatMap((group) => Object.values(group) as Route[])) {
      const call = document.paths[route.path]?.[route.method.toLowerCase()];
      expect(call, route.path).toBeDefined();
      for (const code of route.problems) expect(call?.responses).toHaveProperty([String(problemStatus[code])]);
    }
  });

  const examples = Object.entries(operations).flatMap(([group, calls]) =>
    Object.entries(calls as Record<string, Operation>).map(([name, operation]) => ({
      name: `${group}.${name}`,
      operation,
    })),
  );

  test.each(examples)('has examples of $name that its schemas take', ({ operation }) => {
    const { route, params = {}, query, body, response, event } = operation;
    const call = document.paths[route.path]![route.method.toLowerCase()]!;
    const exampleIn = (place: string) =>
      Object.fromEntries(call.parameters.filter((each) => each.in === place).map((each) => [each.name, each.example]));
    for (const [name, schema] of Object.entries(params)) accepts(schema, exampleIn('path')[name]);
    if (query) accepts(query, exampleIn('query'));
    if (body) accepts(body, call.requestBody?.content['application/json']?.example);
    const success = call.responses[route.status]?.content ?? {};
    if (response) accepts(response, success['application/json']?.example);
    if (event) accepts(event, success['text/event-stream']?.example);
    for (const [status, { content }] of Object.entries(call.responses)) {
      const problem = content?.['application/problem+json'];
      if (problem) accepts(Problem, problem.example);
      if (problem) expect(String((problem.example as Problem).status)).toBe(status);
    }
  });

  test('has an example of a webhook', () => {
    accepts(WebhookMessage, document.webhooks.event.post.requestBody?.content['application/json']?.example);
  });

  test('tells what every call does', () => {
    for (const [id, text] of Object.entries(describeSources().operations)) expect(text, id).toMatch(/\w{3}/);
  });

  test('says what the sources say (else run `npm run describe -w @qxwq/contract`)', () => {
    expect(readFileSync(target, 'utf8')).toBe(render(describeSources()));
  });
});
