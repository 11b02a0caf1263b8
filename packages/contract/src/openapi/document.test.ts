import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { describe as describeSources, render, target } from '../../tools/describe.mjs';
import { problemStatus } from '../problems.js';
import { routes } from '../routes/index.js';
import type { Route } from '../routes/route.js';
import { openApiDocument } from './document.js';

type Call = { responses: Record<string, unknown>; operationId: string };
const document = openApiDocument() as { paths: Record<string, Record<string, Call>> };

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

  test('tells what every call does', () => {
    for (const [id, text] of Object.entries(describeSources().operations)) expect(text, id).toMatch(/\w{3}/);
  });

  test('says what the sources say (else run `npm run describe -w @qxwq/contract`)', () => {
    expect(readFileSync(target, 'utf8')).toBe(render(describeSources()));
  });
});
