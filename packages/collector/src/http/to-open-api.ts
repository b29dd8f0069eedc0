import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { ERRORS, type ErrorCode } from '../errors.ts'
import type { Access, Route } from './route.ts'

/** An OpenAPI 3.1 description of these routes. */
export function toOpenApi(routes: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}').replace('*', '{path}')
    const operations = paths[path] ?? {}
    operations[route.method.toLowerCase()] = toOperation(route, path)
    paths[path] = operations
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Segue collector', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: { error: ERROR_SCHEMA }, securitySchemes: SECURITY_SCHEMES },
  }
}

/** The description as a document. */
export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: object
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: object; readonly securitySchemes: object }
}

/** What the description says of one route. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly security: readonly { readonly [scheme: string]: readonly [] }[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: { readonly [status: string]: object }
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

function toOperation(route: Route, path: string): Operation {
  const { method, summary = '', access, body } = route
  const content = body && { 'application/json': { schema: toSchema(body, 'input') } }
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z0-9]+/g, '_')}`,
    summary,
    description: WHO[access],
    security: SECURITY[access] ?? SECURITY.user ?? [],
    parameters: [...toPathParameters(path), ...toQueryParameters(route)],
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...toSuccess(route), default: ANY_ERROR },
  }
}

function toPathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }))
}

function toQueryParameters({ query, access }: Route): Parameter[] {
  const { properties = {}, required = [] } = query ? toSchema(query, 'input') : {}
  const own = Object.entries(properties).map(
    ([name, schema]): Parameter => ({
      ...{ name, in: 'query', required: required.includes(name) },
      schema: schema as JsonSchema,
    }),
  )
  const key: Parameter = { name: 'k', in: 'query', required: true, schema: { type: 'string' } }
  return access === 'page' ? [key, ...own] : own
}

function toSuccess({ answer, produces, status, method, path }: Route): Operation['responses'] {
  if (produces !== undefined)
    return { [status ?? 200]: { description: 'Done.', content: { [produces]: {} } } }
  if (answer !== undefined) {
    const content = { 'application/json': { schema: toSchema(answer, 'output') } }
    return { [status ?? 200]: { description: 'Done.', content } }
  }
  const saysNothing = method === 'OPTIONS' || (method === 'DELETE' && path.startsWith('/api/'))
  return { [status ?? (saysNothing ? 204 : 200)]: { description: 'Done.' } }
}

/** Checks by code have no word in JSON Schema; their messages stand in the errors. */
function toSchema(schema: GenericSchema, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema as Parameters<typeof toJsonSchema>[0], {
    target: 'draft-2020-12',
    typeMode,
    ignoreActions: ['check', 'trim', 'to_lower_case', 'safe_integer', 'transform'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'unknown' ? {} : jsonSchema,
  })
  return rest
}

const WHO: { readonly [access in Access]: string } = {
  public: 'Open to everyone.',
  page: 'For pages of a site: its write key as `k`, from an allowed origin.',
  server: "For the site's own servers, with a secret.",
  user: 'For whoever is signed in, and for API tokens.',
  person: 'For whoever is signed in.',
  owner: 'For admins of all sites.',
  viewer: 'For viewers of the site, and whoever may do more.',
  editor: 'For editors of the site, and whoever may do more.',
  publisher: 'For publishers of the site, and its admins.',
  admin: 'For admins of the site.',
}

const SECURITY: { readonly [access in Access]?: Operation['security'] } = {
  public: [],
  page: [],
  server: [{ secret: [] }],
  user: [{ session: [] }, { apiToken: [] }],
  person: [{ session: [] }],
  owner: [{ session: [] }],
}

const SECURITY_SCHEMES = {
  session: {
    ...{ type: 'apiKey', in: 'cookie', name: '__Host-segue_session' },
    description: 'From POST /api/session; on plain http the name is segue_session.',
  },
  apiToken: { type: 'http', scheme: 'bearer', description: 'An API token of the site.' },
  secret: {
    type: 'http',
    scheme: 'bearer',
    description: 'A server key or the secret of the site.',
  },
}

const ERROR_SCHEMA = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'remedy'],
      properties: {
        code: { enum: Object.keys(ERRORS) as ErrorCode[] },
        message: { type: 'string' },
        remedy: { type: 'string' },
        issues: { type: 'array', items: { type: 'object' } },
      },
    },
  },
}

const ANY_ERROR = {
  description: 'What is wrong and what to do.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/error' } } },
}
