import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { CollectorError } from '../errors.ts'
import { email, newPassword, origins, role, whole, wholeText } from './fields.ts'
import { parseFields } from './parse-fields.ts'

const schema = v.object({
  email: v.exactOptional(email),
  role: v.exactOptional(role),
  origins: v.exactOptional(origins),
  hours: v.exactOptional(whole(0, 720)),
  limit: v.exactOptional(wholeText(1, 500)),
  password: v.exactOptional(newPassword),
})

test.each([
  [
    'an address, in lower case and without spaces',
    { email: ' Ann@Shop.example ' },
    { email: 'ann@shop.example' },
  ],
  ['origins with any port', { origins: ['http://127.0.0.1:*', 'null'] }, undefined],
  ['a number at its limit', { hours: 720 }, undefined],
  ['a number of a query', { limit: '500' }, { limit: 500 }],
  ['nothing', undefined, {}],
])('%s passes', (_, input, expected) => {
  expect(parseFields(schema, input)).toEqual(expected ?? input)
})

test.each([
  ['an address that is none', { email: 'ann' }, 'email', 'an e-mail address'],
  ['a role that is none', { role: 'boss' }, 'role', 'one of viewer, editor, publisher, admin'],
  ['an origin without a scheme', { origins: ['shop.example'] }, 'origins.0', 'an origin'],
  ['a number above its limit', { hours: 721 }, 'hours', 'a whole number from 0 to 720'],
  ['half a number', { hours: 0.5 }, 'hours', 'a whole number from 0 to 720'],
  ['a number of a query that is none', { limit: '5e2' }, 'limit', 'a whole number from 1 to 500'],
  ['a short password', { password: 'short' }, 'password', 'a text of at least 12 characters'],
])('%s is refused with its place and what is expected', (_, input, path, expected) => {
  const refused = refusalOf(input)
  expect(refused?.code).toBe('REQUEST_INVALID')
  expect(refused?.details.issues).toMatchObject([
    { path, expected: expect.stringContaining(expected) },
  ])
})

test('each field that is wrong is named', () => {
  const paths = refusalOf({ email: 1, role: 'boss' })?.details.issues?.map(({ path }) => path)
  expect(paths).toEqual(['email', 'role'])
})

function refusalOf(input: unknown): CollectorError | undefined {
  try {
    parseFields(schema, input)
    return undefined
  } catch (error) {
    return error as CollectorError
  }
}
