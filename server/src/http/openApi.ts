import { z } from 'zod';
import type { Route } from './route.js';

type Json = Record<string, unknown>;

/** Shape of every refusal. */
export const ERROR: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['id', 'message', 'requestId'],
      properties: {
        id: { type: 'string' },
        message: { $ref: '#/components/schemas/Text' },
        requestId: { type: 'string' },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'message'],
            properties: {
              field: { type: 'string' },
              element: { type: 'string' },
              id: { type: 'string' },
              message: { $ref: '#/components/schemas/Text' },
            },
          },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of the declared routes. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vermilion', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: {
        Text: { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } },
        Error: ERROR,
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'vm_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
      },
    },
  };
}

function operation(route: Route): Json {
  const status = String(route.status ?? (route.response ? 200 : 204));
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    security: securityOf(route),
    parameters: [...pathParameters(route), ...queryParameters(route), ...(route.keyed ? SIGNATURE : [])],
    ...(route.body ? { requestBody: { required: true, content: json(schemaOf(route.body)) } } : {}),
    responses: {
      [status]: { description: 'Done', ...(route.response ? { content: json(schemaOf(route.response)) } : {}) },
      ...(route.accepted ? { 202: { description: 'Goes on in the background', content: json(schemaOf(route.accepted)) } } : {}),
      default: { description: 'Refused or failed', content: json({ $ref: '#/components/schemas/Error' }) },
    },
  };
}

function securityOf(route: Route): Json[] {
  if (route.keyed) return [{ apiKey: [] }];
  if (route.public) return [];
  return [route.method === 'GET' ? { session: [] } : { session: [], csrf: [] }];
}

/** Of calls by a key that wants them signed. */
const SIGNATURE: readonly Json[] = [
  { name: 'X-Timestamp', in: 'header', required: false, description: 'Milliseconds since 1970', schema: { type: 'string' } },
  {
    name: 'X-Signature',
    in: 'header',
    required: false,
    description: 'HMAC-SHA256 of “X-Timestamp.body” by the signing secret, hexadecimal',
    schema: { type: 'string' },
  },
];

function pathParameters(route: Route): Json[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): Json[] {
  if (!route.query) return [];
  const { properties = {}, required = [] } = schemaOf(route.query) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
};

const json = (schema: Json) => ({ 'application/json': { schema } });

const operationId = ({ method, path }: Route) =>
  method.toLowerCase() + path.replace(/[:/.-]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase());
