import { expect, test } from 'vitest'
import { toCsv } from './to-csv.ts'

test.each([
  ['plain texts and numbers', ['a', 1.5], 'a,1.5'],
  ['a negative number', [-3], '-3'],
  ['a comma', ['a,b'], '"a,b"'],
  ['a quote', ['say "hi"'], '"say ""hi"""'],
  ['a line break', ['a\nb'], '"a\nb"'],
  ['an empty text', ['', 'b'], ',b'],
  ['a formula', ['=1+1'], "'=1+1"],
  ['a formula with a comma', ['=HYPERLINK("x","y")'], `"'=HYPERLINK(""x"",""y"")"`],
  ['a sign in front', ['+1', '-1', '@a'], "'+1,'-1,'@a"],
  ['a tab in front', ['\t=1'], "'\t=1"],
  ['a wide sign in front', ['\uff1d1'], "'\uff1d1"],
])('writes %s', (_, row, expected) => {
  expect(toCsv([row])).toBe(`${expected}\r\n`)
})
