import { expect, test } from 'vitest'
import { toEvent, toTraits, toValue } from './to-event.ts'

test.each([
  ['', undefined],
  ['0', 0],
  ['-12.50', -12.5],
  ['0150', '0150'],
  ['1e5', '1e5'],
  ['9007199254740993', '9007199254740993'],
  ['true', true],
  ['TRUE', 'TRUE'],
  [' 1', ' 1'],
])('the cell %j means %j', (cell, value) => {
  expect(toValue(cell)).toBe(value)
})

test('columns of a CSV row become fields, page and properties', () => {
  const row = {
    ...{ id: '17', at: '1795000000000', type: 'purchase', user: '815', visitor: '' },
    ...{ 'page.path': '/404', value: '12.5', __proto__x: 'a' },
  }
  expect(toEvent(row, true)).toEqual({
    ...{ id: '17', at: 1_795_000_000_000, type: 'purchase', user: '815' },
    ...{ page: { path: '/404' }, props: { value: 12.5, __proto__x: 'a' } },
  })
})

test('a line of JSON stays as it is, but for an id', () => {
  const line = { type: 'purchase', user: 'u', props: { items: [1] } }
  expect(toEvent(line, false)).toEqual({ ...line, id: expect.stringMatching(/^import-.{43}$/) })
  expect(toEvent({ ...line, id: 'x' }, false)).toEqual({ ...line, id: 'x' })
})

test('the id of a row without one is the same for the same row, in whatever order it names things', () => {
  const { id } = toEvent({ a: '1', b: '2' }, true)
  expect(toEvent({ b: '2', a: '1' }, true).id).toBe(id)
  expect(toEvent({ a: '2', b: '1' }, true).id).not.toBe(id)
})

test.each([
  [{ user: '815', plan: 'club', since: '2021', note: '' }, true, { plan: 'club', since: 2021 }],
  [{ user: '815', traits: { plan: null } }, false, { plan: null }],
])('traits of %j', (fields, isCsv, traits) => {
  expect(toTraits(fields, isCsv)).toEqual({ user: '815', traits })
})
