import { expect, test } from 'vitest'
import { figureColumns, intervalColumn, valueColumn, wordsColumn } from './columns.ts'
import { toSheet } from './sheet.ts'

const ROWS = [
  { page: '/a', visitors: 1200, share: { estimate: 0.25, low: 0.2, high: 0.3 }, days: 3 },
  { page: '/b', visitors: 7, share: null, days: null },
]
const COLUMNS = [
  wordsColumn<(typeof ROWS)[number]>(
    'page',
    ({ page }) => page,
    ({ page }) => page.toUpperCase(),
  ),
  ...figureColumns(['visitors']),
  intervalColumn<(typeof ROWS)[number]>('share', ({ share }) => share, {
    toText: ({ estimate }) => `${estimate * 100} %`,
    orElse: ({ page }) => `too few on ${page}`,
  }),
  valueColumn<(typeof ROWS)[number]>('days', ({ days }) => days),
]

test('a table tells what people call it, and the CSV has the values with their intervals', () => {
  const { heads, words, toTexts, names, toCells } = toSheet(ROWS, COLUMNS, {
    heads: ['Page', 'Visitors', 'Share', 'Days'],
  })
  expect([heads.length, words]).toEqual([4, 1])
  expect(toTexts()).toEqual([
    ['/A', '1,200', '25 %', '3'],
    ['/B', '7', 'too few on /b', '–'],
  ])
  expect(names).toEqual(['page', 'visitors', 'share', 'share_low', 'share_high', 'days'])
  expect(toCells()).toEqual([
    ['/a', 1200, 0.25, 0.2, 0.3, 3],
    ['/b', 7, '', '', '', ''],
  ])
})

test('a column without a head stands in the CSV only', () => {
  const { toTexts, names } = toSheet(ROWS, COLUMNS, { heads: ['Page', 'Visitors'] })
  expect(toTexts()[1]).toEqual(['/B', '7'])
  expect(names).toContain('share')
})
