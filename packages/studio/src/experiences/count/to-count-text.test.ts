import { expect, test } from 'vitest'
import { toCountText } from './to-count-text.ts'

test.each([
  ['1 element on / now, the first: “Run”', 1, 1, 'Run'],
  ['1,200 elements on / now', 1_200, 1_200, ''],
  ['2 elements on / now, 0 of them as it must look, the first: “Run”', 2, 0, 'Run'],
  ['Found on / now by another way, the first: “Run”', 0, 1, 'Run'],
  ['No element on / now', 0, 0, ''],
  ['This is no selector that browsers understand.', null, null, ''],
])('%s', (sentence, matched, found, text) => {
  expect(toCountText({ path: '/', matched, found, text })).toBe(sentence)
})
