import { expect, test } from 'vitest'
import { createKeep } from '../keep/keep.ts'
import { keepDraft, readDraft } from './draft.ts'

const createHere = () =>
  createKeep(() => {
    throw new Error('no storage')
  })

test('a draft is kept for its site only', () => {
  const keep = createHere()
  keepDraft(keep, 'shop', { text: '{}', base: 4 })
  expect(readDraft(keep, 'shop')).toEqual({ text: '{}', base: 4 })
  expect(readDraft(keep, 'other')).toBeNull()
})

test('a draft is forgotten', () => {
  const keep = createHere()
  keepDraft(keep, 'shop', { text: '{}', base: 4 })
  keepDraft(keep, 'shop', null)
  expect(readDraft(keep, 'shop')).toBeNull()
})

test.each(['', 'no JSON', 'null', '[]', '{"text":1,"base":2}', '{"text":"a"}', '{"base":1}'])(
  'what is kept as %j is no draft',
  (kept) => {
    const keep = createHere()
    keep.write('segue-studio:draft:shop', kept)
    expect(readDraft(keep, 'shop')).toBeNull()
  },
)
