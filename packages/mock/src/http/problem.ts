import {
  type FieldErrorCode,
  fill,
  type MessageLanguage,
  type Problem,
  problemStatus,
  problemType,
} from '@qxwq/contract';
import { en } from '@qxwq/contract/messages/en';
import { zhCN } from '@qxwq/contract/messages/zh-CN';
import { zhHant } from '@qxwq/contract/messages/zh-Hant';
import type { Refusal } from '../refusal.js';

const messages = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en };

/** The refusal as problem details (RFC 9457), in the reader's language. */
export function problemResponse({ code, facts }: Refusal, language: MessageLanguage, requestId: string): Response {
  const texts = messages[language];
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
