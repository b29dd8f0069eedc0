import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('.', import.meta.url)

test('what has a side has it by the direction of the text, so that right to left mirrors it', () => {
  const sheets = readdirSync(FOLDER).filter((name) => name.endsWith('.css'))
  const sided = sheets.flatMap((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split('\n')
      .map((line, index) => `${name}:${index + 1} ${line.trim()}`)
      .filter((line) => SIDED.test(line)),
  )
  expect(sheets.length).toBeGreaterThan(10)
  expect(sided).toEqual([])
})

test.each([
  ['margin-left: 1px', true],
  ['text-align: right', true],
  ['  left: 0', true],
  ['border-top-left-radius: 2px', true],
  ['inset-inline-start: 0', false],
  ['text-align: end', false],
  ['margin-inline: auto', false],
])('%s has a side of the screen: %s', (line, isSided) => {
  expect(SIDED.test(`a.css:1 ${line.trim()}`)).toBe(isSided)
})

/** `left` and `right` in the name of a property, or as its value. */
const SIDED = /(^|[\s-])(left|right)(-radius|-width|-color|-style)?:|:\s*(left|right)\b/
