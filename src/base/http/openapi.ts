import * as z from 'zod';

import { namesInPath, type Endpoint } from './contract.ts';
import { exampleOf, type JsonSchema } from './examples.ts';

type Schema = Record<string, unknown>;

/** The scope that a key needs for a request; null where keys do not reach. */
type ScopeOf = (method: string, path: string) => string | null;

/** The OpenAPI 3.1 document of a set of endpoints, made from the same objects that answer them. */
export function openApiOf(
  endpoints: readonly Endpoint[],
  version: string,
  scopeOf: ScopeOf,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, scopeOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cadans',
      version,
      description:
        'Everything that the screens of Cadans do. Amounts are in cents, days are ISO 8601, ids are UUIDs. ' +
        'A program sends its key as a bearer; how often it may still ask stands in the RateLimit headers. ' +
        'A write may carry an Idempotency-Key, after which it is done once however often it is sent. What has a ' +
        'version is answered with an ETag, which an edit sends back as If-Match instead of `version`.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'cadans.session_token' },
        key: { type: 'http', scheme: 'bearer', description: 'An API key: cadans_….…' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(endpoint: Endpoint, scopeOf: ScopeOf): Schema {
  const { properties, required } = jsonSchema(endpoint.input, 'input') as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  const output = jsonSchema(endpoint.output, 'output');
  const inPath = namesInPath(endpoint.path);
  const rest = Object.entries(properties ?? {}).filter(([name]) => !inPath.includes(name));
  const asQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: properties?.[name] ?? { type: 'string' },
      example: exampleOf((properties?.[name] ?? {}) as JsonSchema, name),
    })),
    ...(asQuery
      ? rest.map(([name, schema]) => ({
          name,
          in: 'query',
          required: required?.includes(name) ?? false,
          ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
          schema,
          ...(required?.includes(name) ? { example: exampleOf(schema as JsonSchema, name) } : {}),
        }))
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
          ...(rest.some(([name]) => name === 'version')
            ? [
                {
                  name: 'If-Match',
                  in: 'header',
                  required: false,
                  schema: { type: 'string' },
                  example: '"3"',
                },
              ]
            : []),
        ]),
  ];
  const scope = scopeOf(endpoint.method, endpoint.path);
  return {
    summary: endpoint.summary,
    operationId: operationId(endpoint),
    tags: [endpoint.path.split('/')[3] ?? 'cadans'],
    parameters,
    ...(asQuery || rest.length === 0
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: Object.fromEntries(rest),
                  required: (required ?? []).filter((name) => !inPath.includes(name)),
                },
                example: Object.fromEntries(
                  rest.map(([name, schema]) => [name, exampleOf(schema as JsonSchema, name)]),
                ),
              },
            },
          },
        }),
    responses: {
      '200': {
        description: 'Done',
        content: {
          [endpoint.stream ? 'text/event-stream' : 'application/json']: {
            schema: output,
            example: exampleOf(output),
          },
        },
      },
      '204': { description: 'Done; there is nothing to say' },
      default: {
        description: 'It came to nothing',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    security:
      endpoint.for === 'everyone' ? [] : [{ session: [] }, ...(scope === null ? [] : [{ key: [scope] }])],
  };
}

/** `GET /api/v1/deals/:dealId` → `getDealsDealId`. */
function operationId({ method, path }: Endpoint): string {
  const words = path.replace('/api/v1/', '').split(/[^A-Za-z0-9]+/);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  return rest;
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    because: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
