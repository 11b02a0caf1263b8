import { en } from '../messages/en.js';
import { type ProblemCode, problemStatus, problemType } from '../problems.js';

type Json = { [key: string]: unknown };

const ID_TAIL = '4t7k2m9x1c5v8b3n';
const MOMENT = '2026-11-24T08:00:00Z';

/** What fields of these names say in examples; others are made from their schema. */
const said: Readonly<Record<string, unknown>> = {
  name: '华东样例大学',
  title: '铝合金薄壁壳体压铸气孔在线检测',
  summary: '用双能线阵探测器逐件成像，在线判定气孔，替代抽检。',
  number: '2026-014',
  region: '140000',
  city: '140100',
  industry: 'C33',
  industries: ['C33'],
  disciplines: ['430'],
  discipline: ['430'],
  keywords: ['压铸', '气孔'],
  q: '气孔 检测',
  email: 'kong@example.edu.cn',
  phone: '010-12345678',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'application/pdf',
  size: 482133,
  maxPartBytes: 1048576,
  limit: 20,
  url: 'https://park.example.com/hooks/qxwq',
  website: 'https://www.example.edu.cn',
  events: ['challenge.published', 'bid.submitted'],
  deadline: '2026-12-06T09:00:00Z',
  sealedUntil: '2026-12-06T09:00:00Z',
  expiresAt: '2026-11-25T08:00:00Z',
  secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDAzo3vJeZCXQ=',
  creditCode: '91350100M000100Y43',
  contactHint: 'k***@example.edu.cn',
  nextCursor: null,
  'Idempotency-Key': '5b0c2f1e-7a43-4d7b-9c55-1f0e8d2a6b90',
  'If-Match': '"3"',
  'Accept-Language': 'zh-CN',
  'Last-Event-ID': '00000000012zk0000004f',
  after: '00000000012zk0000004f',
  'webhook-timestamp': '1795507200',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  lastError: null,
};

/** Adds an example to every parameter, request and answer of a document. */
export function withExamples(document: Json): Json {
  const { schemas } = document.components as { schemas: Record<string, Json> };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const part = value as Json;
    if ('in' in part && 'schema' in part) {
      return { ...part, example: exampleOf(part.schema as Json, schemas, String(part.name)) };
    }
    if ('content' in part) return { ...part, content: contentWithExamples(part, schemas) };
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member)]));
  };
  return { ...document, paths: walk(document.paths), webhooks: walk(document.webhooks) };
}

function contentWithExamples({ content, description }: Json, schemas: Record<string, Json>): Json {
  return Object.fromEntries(
    Object.entries(content as Record<string, Json>).map(([type, media]) => {
      const schema = media.schema as Json;
      if (schema.format === 'binary') return [type, media];
      const example = type.startsWith('application/problem') ? problem(description) : exampleOf(schema, schemas);
      return [type, { ...media, example }];
    }),
  );
}

/** The first problem that an answer's description names. */
function problem(description: unknown): Json {
  const code = (/`(\w+)`/.exec(String(description))?.[1] ?? 'internal_error') as ProblemCode;
  return {
    type: problemType(code),
    code,
    title: en.problems[code].replace(/\{(\w+)\}/g, '1'),
    status: problemStatus[code],
    requestId: `req_${ID_TAIL}`,
  };
}

/** A value that a JSON Schema takes, readable where the field's name tells what it is about. */
export function exampleOf(schema: Json, schemas: Record<string, Json>, name = ''): unknown {
  if (typeof schema.$ref === 'string') return exampleOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas, name);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) {
    if (name in said && fits(said[name], choices)) return said[name];
    return exampleOf(choices.find(({ type }) => type !== 'null') ?? choices[0]!, schemas, name);
  }
  if (Array.isArray(schema.allOf)) return exampleOf(schema.allOf[0] as Json, schemas, name);
  if (name in said && fits(said[name], [schema])) return said[name];
  switch (kindsOf(schema).find((kind) => kind !== 'null')) {
    case 'object':
      return objectExample(schema, schemas);
    case 'array':
      return [exampleOf(schema.items as Json, schemas, name.replace(/s$/, ''))];
    case 'string':
      return stringExample(schema);
    case 'integer':
    case 'number':
      return Math.min(Math.max(Number(schema.minimum ?? 1), 1), Number(schema.maximum ?? 1) || 1);
    case 'boolean':
      return false;
    default:
      return {};
  }
}

function objectExample({ properties = {}, additionalProperties }: Json, schemas: Record<string, Json>): Json {
  const members = Object.entries(properties as Record<string, Json>);
  const own = Object.fromEntries(members.map(([name, member]) => [name, exampleOf(member, schemas, name)]));
  const isMap = members.length === 0 && typeof additionalProperties === 'object';
  return isMap ? { example: exampleOf(additionalProperties as Json, schemas) } : own;
}

function stringExample({ pattern, format }: Json): string {
  if (format === 'date-time') return MOMENT;
  if (format === 'date') return MOMENT.slice(0, 10);
  if (format === 'uri') return 'https://www.example.edu.cn';
  if (format === 'email') return 'kong@example.edu.cn';
  if (typeof pattern !== 'string') return '示例';
  const prefix = /^\^(\w+)_\[0-9a-z\]\{16\}\$$/.exec(pattern)?.[1];
  if (prefix) return `${prefix}_${ID_TAIL}`;
  const known = [
    `ach_${ID_TAIL}`,
    'ind_1',
    '140000',
    'C33',
    '430',
    String(said.sha256),
    '12345678',
    `qxwq-${ID_TAIL}`,
    '2026-11-24',
  ];
  return known.find((each) => new RegExp(pattern, 'u').test(each)) ?? '示例';
}

/** The types that a schema takes; `nullable` makes it two. */
const kindsOf = ({ type }: Json): unknown[] => (type === undefined ? [] : [type].flat());

/** Whether one of the schemas takes a value of this kind. */
const fits = (value: unknown, choices: readonly Json[]): boolean =>
  choices.some((choice) => {
    const kinds = kindsOf(choice);
    if (value === null) return kinds.includes('null');
    if (Array.isArray(value)) return kinds.includes('array') && fits(value[0], [choice.items as Json]);
    if (typeof value === 'number') return kinds.includes('integer') || kinds.includes('number');
    const { pattern } = choice;
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(String(value))) return false;
    return kinds.includes(typeof value);
  });
