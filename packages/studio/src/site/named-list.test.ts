import { expect, test } from 'vitest'
import { dropNamed, duplicateNamed, freeIdIn, moveInList, putNamed } from './named-list.ts'

const a = { id: 'a', name: 'A' }
const b = { id: 'b', name: 'B' }
const c = { id: 'c', name: 'C' }

test.each([
  ['an entry is exchanged where it stands', putNamed([a, b], { ...c, id: 'a' }), ['a', 'b']],
  ['an entry with a new id takes the place of the former', putNamed([a, b], c, 'a'), ['c', 'b']],
  ['a new entry stands last', putNamed([a, b], c), ['a', 'b', 'c']],
  ['an entry goes', dropNamed([a, b, c], 'b'), ['a', 'c']],
  [
    'a copy stands behind, with an id of its own',
    duplicateNamed([a, b], a, 'x'),
    ['a', 'a-2', 'b'],
  ],
  ['an entry moves down', moveInList([a, b, c], 0, 1), ['b', 'a', 'c']],
  ['an entry moves up', moveInList([a, b, c], 2, 0), ['c', 'a', 'b']],
  ['an entry moves no further than the end', moveInList([a, b, c], 1, 9), ['a', 'c', 'b']],
  ['an entry moves no further than the beginning', moveInList([a, b, c], 1, -1), ['b', 'a', 'c']],
])('%s', (_, list, ids) => {
  expect(list.map(({ id }) => id)).toEqual(ids)
})

test('a wished id gets a number only when it is taken', () => {
  expect(freeIdIn([a, b], 'c')).toBe('c')
  expect(freeIdIn([a, { id: 'a-2' }], 'a')).toBe('a-3')
})
