import { type FieldErrorCode, fill, type Locale, type Problem, problemStatus, problemType } from '@qxwq/contract';
import { en } from '@qxwq/contract/messages/en';
import { zhCN } from '@qxwq/contract/messages/zh-CN';
import type { Refusal } from '../refusal.js';

/** The refusal as problem details (RFC 9457), in the reader's language. */
export function problemResponse({ code, facts }: Refusal, locale: Locale, requestId: string): Response {
  const texts = locale === 'en' ? en : zhCN;
  const { faults, params, headers, ...rest } = facts;
  const problem: Problem = {
    type: problemType(code),
    code,
    title: fill(texts.problems[code], params),
    status: problemStatus[code],
    requestId,
    ...rest,
    ...(faults && {
      errors: faults.map((fault) => ({
        ...fault,
        message: fill(texts.fields[fault.code as FieldErrorCode] ?? texts.fields.invalid, fault.params),
      })),
    }),
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
