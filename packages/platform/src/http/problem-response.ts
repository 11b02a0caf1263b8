import {
  type FieldError,
  type FieldErrorCode,
  type FieldFault,
  fill,
  type Problem,
  problemStatus,
  problemType,
} from '@qxwq/contract';
import type { ProblemError } from '../problem-error.js';
import { type Language, messages } from './language.js';

/** A problem as an answer (RFC 9457), with its texts in the reader's language. */
export function problemResponse({ code, facts }: ProblemError, language: Language, requestId: string): Response {
  const { faults, params, detail, deadline, revision, offset, headers } = facts;
  const body: Problem = {
    type: problemType(code),
    code,
    title: fill(messages[language].problems[code], params),
    status: problemStatus[code],
    requestId,
    ...(detail === undefined ? {} : { detail }),
    ...(faults === undefined ? {} : { errors: faults.map((fault) => fieldError(fault, language)) }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(revision === undefined ? {} : { revision }),
    ...(offset === undefined ? {} : { offset }),
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, ...headers },
  });
}

function fieldError({ pointer, code, params }: FieldFault, language: Language): FieldError {
  const message = fill(messages[language].fields[code as FieldErrorCode], params);
  return { pointer, code, message, ...(params === undefined ? {} : { params }) };
}
