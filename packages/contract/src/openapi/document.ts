import * as z from 'zod/mini';
import type { $ZodObject, $ZodType } from 'zod/v4/core';
import { attachmentLimits } from '../limits.js';
import { en } from '../messages/en.js';
import { operations } from '../operations/index.js';
import type { Operation } from '../operations/operation.js';
import { type ProblemCode, problemStatus } from '../problems.js';
import { commonProblems, type Route } from '../routes/route.js';
import { components, named, tags } from './components.js';
import { descriptions } from './descriptions.generated.js';
import { withExamples } from './examples.js';

type Json = { [key: string]: unknown };
const described = descriptions as {
  schemas: Record<string, { description?: string; fields: Record<string, string> }>;
  operations: Record<string, string>;
};

const ref = (name: string): string => `#/components/schemas/${name}`;

/** The OpenAPI 3.1 document of the whole API, made from the table of operations. `server` is where it is offered. */
export function openApiDocument({ server = '/', version = '1.0.0' } = {}): Json {
  const names = new Map<$ZodType, string>(named.map(([name, schema]) => [schema, name]));
  const paths: Record<string, Json> = {};
  for (const [group, calls] of Object.entries(operations)) {
    for (const [name, operation] of Object.entries(calls)) {
      const { path, method } = (operation as Operation).route;
      const entry = paths[path] ?? {};
      paths[path] = entry;
      entry[method.toLowerCase()] = describeCall(`${group}.${name}`, group, operation as Operation, names);
    }
  }
  return withExamples({
    openapi: '3.1.0',
    info: {
      title: 'qxwq platform',
      version,
      summary: 'Challenges, bids and matches of the 千校万企 programme.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: Object.keys(operations).map((name) => ({ name, description: tags[name] })),
    paths,
    webhooks: { event: { post: webhook } },
    components: { schemas: componentSchemas(), securitySchemes },
  });
}

const securitySchemes = {
  publishableKey: {
    type: 'apiKey',
    in: 'query',
    name: 'key',
    description: 'Names the host site. Public; works only from the origins that were allowed for it.',
  },
  session: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Short-lived token that the host’s own server signs for its signed-in user (EdDSA).',
  },
  secretKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A partner’s secret key, `qxwq_sk_…`, from server to server; refused where it comes from a web page.',
  },
} as const;

/** What a partner's endpoint receives. It proves by its signature who sent it, so it needs no other admission. */
const webhook = {
  operationId: 'webhooks.event',
  tags: ['webhooks'],
  summary: 'Tells a partner’s endpoint what happened',
  description:
    'Sent as Standard Webhooks says. Answer with any 2xx within 15 seconds; everything else is tried again for a day.',
  security: [{}],
  parameters: [
    ['webhook-id', 'Names the message, the same at every attempt.'],
    ['webhook-timestamp', 'Seconds since 1970 at which this attempt was signed.'],
    ['webhook-signature', 'One or two signatures, `v1,` and Base64 of the HMAC-SHA-256 of `id.timestamp.body`.'],
  ].map(([name, description]) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } })),
  requestBody: { required: true, content: { 'application/json': { schema: { $ref: ref('WebhookMessage') } } } },
  responses: { 204: { description: 'Taken.' }, '4XX': { description: 'Not taken; it is sent again.' } },
};

/** What opens an operation, by the kind of admission. */
const security = ({ auth }: Route): Json[] => {
  if (auth.kind === 'key') return [{ publishableKey: [] }, { session: [] }, { secretKey: [] }];
  return auth.kind === 'session' ? [{ session: [auth.scope] }] : [{ secretKey: [] }];
};

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of components) registry.add(schema, { id });
  // Read as input, objects of responses stay open: a newer platform may add fields.
  const { schemas } = z.toJSONSchema(registry, { uri: ref, io: 'input', target: 'draft-2020-12' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withDescriptions(id, schema as Json)]));
}

function withDescriptions(id: string, schema: Json): Json {
  const { $schema: _, $id: __, id: ___, ...rest } = schema;
  const doc = described.schemas[id];
  const properties = rest.properties as Record<string, Json> | undefined;
  return {
    ...(doc?.description ? { description: doc.description } : {}),
    ...rest,
    ...(properties ? { properties: describeFields(properties, doc?.fields ?? {}) } : {}),
  };
}

const describeFields = (properties: Record<string, Json>, fields: Record<string, string>): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      fields[name] ? { description: fields[name], ...schema } : schema,
    ]),
  );

function describeCall(id: string, group: string, operation: Operation, names: Map<$ZodType, string>): Json {
  const { route } = operation;
  const schemaOf = (schema: $ZodType): Json => {
    const name = names.get(schema);
    if (name) return { $ref: ref(name) };
    const { $schema: _, ...json } = z.toJSONSchema(schema as z.ZodMiniType, { io: 'input' }) as Json;
    return json;
  };
  return {
    operationId: id,
    tags: [group],
    summary: firstSentence(described.operations[id] ?? id),
    description: described.operations[id],
    security: security(route),
    parameters: [
      ...pathParameters(operation, schemaOf),
      ...queryParameters(operation, names, schemaOf),
      ...headerParameters(route),
    ],
    ...(route.sends ? { requestBody: requestBody(operation, schemaOf) } : {}),
    responses: { [route.status]: success(operation, schemaOf), ...problemResponses(route) },
  };
}

const firstSentence = (text: string): string => text.split(/[.;:] |\.$/)[0] ?? text;

const pathParameters = (operation: Operation, schemaOf: (schema: $ZodType) => Json): Json[] =>
  Object.entries(operation.params ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema),
  }));

function queryParameters(
  operation: Operation,
  names: Map<$ZodType, string>,
  schemaOf: (schema: $ZodType) => Json,
): Json[] {
  if (!operation.query) return [];
  const query = operation.query as $ZodObject;
  const fields = described.schemas[names.get(query) ?? '']?.fields ?? {};
  return Object.entries(query._zod.def.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: schema._zod.optin !== 'optional',
    ...(fields[name] ? { description: fields[name] } : {}),
    schema: schemaOf(schema),
  }));
}

function headerParameters(route: Route): Json[] {
  const headers: Json[] = [
    {
      name: 'Accept-Language',
      in: 'header',
      description: 'Language of texts for people: zh-CN (default) or en.',
      schema: { type: 'string' },
    },
  ];
  if (route.idempotent) {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The same key never creates twice: a repeated call gets the first answer again.',
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    });
  }
  if (route.returns === 'events') {
    headers.push({
      name: 'Last-Event-ID',
      in: 'header',
      description: 'The `id` of the last event that was read: the stream goes on after it.',
      schema: { type: 'string' },
    });
  }
  if (route.ifMatch) {
    headers.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag that was read; an older one is refused.',
      schema: { type: 'string' },
    });
  }
  return headers;
}

function requestBody(operation: Operation, schemaOf: (schema: $ZodType) => Json): Json {
  if (operation.route.sends === 'bytes') {
    return {
      required: true,
      description: `The file itself, at most ${attachmentLimits.maxBytes} bytes.`,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return { required: true, content: { 'application/json': { schema: schemaOf(operation.body as $ZodType) } } };
}

function success(operation: Operation, schemaOf: (schema: $ZodType) => Json): Json {
  const { route } = operation;
  const headers = route.etag
    ? { headers: { ETag: { description: 'The revision that was read.', schema: { type: 'string' } } } }
    : {};
  if (route.returns === 'nothing') return { description: 'Done.' };
  if (route.returns === 'events') {
    return {
      description: 'Server-Sent Events; the schema is that of the JSON in each event’s `data`.',
      content: { 'text/event-stream': { schema: schemaOf(operation.event as $ZodType) } },
    };
  }
  if (route.returns === 'bytes') {
    return {
      description: 'The bytes of the file, as an attachment.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return {
    description: route.status === 201 ? 'Created.' : 'Found.',
    ...headers,
    content: { 'application/json': { schema: schemaOf(operation.response as $ZodType) } },
  };
}

/** One response a status, naming the codes that it may carry. */
function problemResponses(route: Route): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...commonProblems(route), ...route.problems])) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${en.problems[code]}.`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: ref('Problem') } } },
      },
    ]),
  );
}
