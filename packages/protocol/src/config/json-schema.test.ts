import { expect, test } from 'vitest'
import { toJsonSchema } from './json-schema.ts'

const schema = JSON.parse(JSON.stringify(toJsonSchema()))

test('the schema is of a draft that editors understand, with a title', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  expect(schema).toMatchObject({ title: 'Segue site config', type: 'object' })
})

test('what is used in many places is defined once, by name', () => {
  expect(Object.keys(schema.$defs).sort()).toEqual([
    'change',
    'condition',
    'nodeTree',
    'target',
    'window',
  ])
})

test('every reference leads to a definition', () => {
  const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(10)
  for (const [, name] of references) expect(schema.$defs).toHaveProperty(name ?? '')
})

test('objects take no further fields, apart from names and values of attributes and declarations, and arguments', () => {
  const open = objectsIn(schema).filter(
    ({ additionalProperties }) => additionalProperties !== false,
  )
  const isText = { additionalProperties: { type: 'string' } }
  const [args, ...others] = open.filter((object) => JSON.stringify(object).includes('{}'))
  expect(open.length).toBeGreaterThan(1)
  expect(args).toMatchObject({ additionalProperties: {} })
  expect(others).toEqual([])
  for (const object of open) if (object !== args) expect(object).toMatchObject(isText)
})

test('operators, states and elements are offered for completion', () => {
  const text = JSON.stringify(schema)
  for (const name of ['at_least', 'running', 'blockquote']) expect(text).toContain(`"${name}"`)
})

test('fields are explained', () => {
  expect(schema.properties.settings.properties.holdout).toMatchObject({
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: expect.stringContaining('kept on the default'),
  })
})

interface ObjectSchema {
  readonly type?: unknown
  readonly additionalProperties?: unknown
}

function objectsIn(value: unknown): readonly ObjectSchema[] {
  if (typeof value !== 'object' || value === null) return []
  const own = (value as ObjectSchema).type === 'object' ? [value as ObjectSchema] : []
  return [...own, ...Object.values(value).flatMap(objectsIn)]
}
