import type { DraftComment } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { findNews } from './find-news.ts'

const ANA = 'ana@shop.example'

/** Comments written one millisecond after the other, from 1 on: `[id, by, text, the id it answers]`. */
function said(...rows: readonly (readonly [string, string, string?, string?])[]): DraftComment[] {
  return rows.map(([id, by, text = 'Hm', answers], place) => ({
    ...{ id, by, text, at: place + 1, about: { kind: 'draft' }, resolved: null },
    ...(answers !== undefined && { answers }),
  }))
}

test('an answer concerns whoever wrote or answered before, and not whoever writes it', () => {
  const all = said(['q', 'bo'], ['a1', ANA, 'No', 'q'], ['a2', 'bo', 'Why?', 'q'], ['o', 'bo'])
  expect(findNews(all, { email: ANA, seenAt: 0 })).toEqual(['a2'])
  expect(findNews(all, { email: 'bo', seenAt: 0 })).toEqual(['a1'])
  expect(findNews(all, { email: 'cy', seenAt: 0 })).toEqual([])
})

test('what was seen is no news any more', () => {
  const all = said(['q', ANA], ['a1', 'bo', 'No', 'q'], ['a2', 'bo', 'Or yes', 'q'])
  expect(findNews(all, { email: ANA, seenAt: 1 })).toEqual(['a1', 'a2'])
  expect(findNews(all, { email: ANA, seenAt: 2 })).toEqual(['a2'])
  expect(findNews(all, { email: ANA, seenAt: 3 })).toEqual([])
})

test.each([
  [`${ANA}, is this wide enough?`, true],
  [`Ask @${ANA}!`, true],
  [`(Ana@Shop.Example)`, true],
  [`Ask ${ANA}.`, true],
  [`joana@shop.example`, false],
  [`ana@shop.example.org`, false],
  ['ana, is this wide enough?', false],
])('%s names her: %s', (text, isNamed) => {
  expect(findNews(said(['c', 'bo', text]), { email: ANA, seenAt: 0 })).toEqual(isNamed ? ['c'] : [])
})
