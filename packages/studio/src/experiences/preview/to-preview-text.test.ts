import { expect, test } from 'vitest'
import { type Shown, toPreviewText } from './to-preview-text.ts'

test.each<[string, Partial<Shown>]>([
  ['', {}],
  ['experience/hero/bold', { arm: 'bold' }],
  ['segment/a,segment/b', { segments: ['a', 'b'] }],
  [
    'experience/hero/control,segment/a,stage/decision',
    { arm: 'control', segments: ['a'], stage: 'decision' },
  ],
])('%s', (text, shown) => {
  expect(toPreviewText({ experience: 'hero', segments: [], ...shown })).toBe(text)
})
