import { expect, test } from 'vitest'
import { toDraftText } from './load-draft.ts'

test.each([
  ['draft/a.b,experience/hero/bold', 'draft/a.b'],
  ['stage/decision,draft/a.b', 'draft/a.b'],
  ['experience/hero/bold', ''],
  ['', ''],
])('of %j the draft is %j', (text, draft) => {
  expect(toDraftText(text)).toBe(draft)
})
