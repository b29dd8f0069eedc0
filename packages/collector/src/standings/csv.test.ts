import { expect, test } from 'vitest'
import { toCsvRow } from './csv.ts'

test.each([
  [['ann', '7'], 'ann,7'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
  [['=1+1', '+1', '-x', '@sum', '\tx'], "'=1+1,'+1,'-x,'@sum,'\tx"],
  [['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"'],
  [['a=1', ''], 'a=1,'],
])('%j becomes %s', (cells, expected) => {
  expect(toCsvRow(cells)).toBe(`${expected}\r\n`)
})
