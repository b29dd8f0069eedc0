import { expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

test.each([['{"a":'], [null], [undefined]])('%s is read as nothing', (text) => {
  expect(parseJson(text) ?? undefined).toBeUndefined()
})
