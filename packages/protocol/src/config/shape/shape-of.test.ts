import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readNote } from '../note.ts'
import { shapeOf } from './shape-of.ts'

interface Boat {
  readonly name: string
  readonly masts?: number
}

const boat = shapeOf<Boat>('Floats.')({ name: v.string(), masts: v.exactOptional(v.number()) })

test('a shape takes its fields, optional ones or not', () => {
  expect(v.parse(boat, { name: 'Ida' })).toEqual({ name: 'Ida' })
  expect(v.parse(boat, { name: 'Ida', masts: 2 })).toEqual({ name: 'Ida', masts: 2 })
})

test.each([
  [{}, ['CONFIG_FIELD_MISSING name']],
  [{ name: 'Ida', keel: 1, oars: 2 }, ['CONFIG_FIELD_UNKNOWN keel', 'CONFIG_FIELD_UNKNOWN oars']],
  [[], ['CONFIG_TYPE_WRONG ']],
  ['Ida', ['CONFIG_TYPE_WRONG ']],
])('a shape refuses %j', (input, expected) => {
  const { issues = [] } = v.safeParse(boat, input)
  const found = issues.map(
    (issue) => `${readNote(issue.message).code} ${v.getDotPath(issue) ?? ''}`,
  )
  expect(found).toEqual(expected)
})

test('a schema that drifts from its interface does not compile', () => {
  const text = v.string()
  const masts = v.exactOptional(v.number())
  const drifts = [
    // @ts-expect-error a required field is absent
    shapeOf<Boat>('')({ masts }),
    // @ts-expect-error an optional field is absent
    shapeOf<Boat>('')({ name: text }),
    // @ts-expect-error a field too many
    shapeOf<Boat>('')({ name: text, masts, keel: text }),
    // @ts-expect-error another type
    shapeOf<Boat>('')({ name: text, masts: v.exactOptional(text) }),
    // @ts-expect-error required where the interface says optional
    shapeOf<Boat>('')({ name: text, masts: v.number() }),
    // @ts-expect-error fewer values than the interface has
    shapeOf<Boat>('')({ name: v.literal('Ida'), masts }),
  ]
  expect(drifts).toHaveLength(6)
})
