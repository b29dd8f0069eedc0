import { expect, test } from 'vitest'
import { routes } from './routes.ts'
import { type OpenApi, type Operation, toOpenApi } from './to-open-api.ts'

const api: OpenApi = JSON.parse(JSON.stringify(toOpenApi(routes)))
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('every route is described once, under an id of its own', () => {
  expect(operations).toHaveLength(routes.length)
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(operations)(
  '$method $path says what it takes and gives',
  ({ path, method, operation }) => {
    const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
    expect(operation.summary).toMatch(/\.$/)
    expect(operation.description).toMatch(/^(For|Open)/)
    const [[status, success] = []] = Object.entries(operation.responses)
    expect(['200', '201', '204', '302']).toContain(status)
    const isJson = path.startsWith('/api/') && !['204', '302'].includes(status ?? '')
    if (isJson) expect(success).toHaveProperty('content')
    if (isJson && method === 'post') expect(operation).toHaveProperty('requestBody.content')
  },
)

test('a body is described as it is checked', () => {
  const rotate = api.paths['/api/sites/{site}/keys/{key}/rotate']?.post as Operation
  expect(rotate.requestBody).toMatchObject({
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { validHours: { type: 'number', minimum: 0, maximum: 720 } },
          required: [],
        },
      },
    },
  })
  expect(Object.keys(rotate.responses)).toEqual(['201', 'default'])
})

test('who may call what is stated', () => {
  const securityOf = (path: string, method: string) => api.paths[path]?.[method]?.security
  expect(securityOf('/api/sites/{site}/keys', 'get')).toEqual([{ session: [] }, { apiToken: [] }])
  expect(securityOf('/api/password', 'post')).toEqual([{ session: [] }])
  expect(securityOf('/v1/server/traits', 'post')).toEqual([{ secret: [] }])
  expect(securityOf('/v1/events', 'post')).toEqual([])
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, path = ''] of references) expect(api).toHaveProperty(path.replaceAll('/', '.'))
})
