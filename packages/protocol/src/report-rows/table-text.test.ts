import { expect, test } from 'vitest'
import { toCsvTable, toMarkdownTable } from './table-text.ts'

const rows = [
  { arm: 'bold', visitors: 1200, rate: 0.123456789, against: null },
  { arm: '=1|2', visitors: 9, rate: 0.5, against: true },
]

test('CSV has a head and every digit, and no formula that a spreadsheet would run', () => {
  expect(toCsvTable(rows)).toBe(
    "arm,visitors,rate,against\r\nbold,1200,0.123456789,\r\n'=1|2,9,0.5,true\r\n",
  )
})

test('Markdown has its columns below each other, four digits, and no bar that ends a cell', () => {
  expect(toMarkdownTable(rows)).toBe(`\
| arm   | visitors | rate   | against |
| ----- | -------- | ------ | ------- |
| bold  | 1200     | 0.1235 |         |
| =1\\|2 | 9        | 0.5    | true    |
`)
})

test.each([
  ['CSV', toCsvTable, ''],
  ['Markdown', toMarkdownTable, 'Nothing in this period.\n'],
])('nothing is nothing in %s', (_, toText, expected) => {
  expect(toText([])).toBe(expected)
})
