import { expect, test } from 'vitest'
import { createId } from './create-id.ts'

test('ids are letters and digits alone, and differ', () => {
  const ids = Array.from({ length: 2000 }, createId)
  expect(ids.filter((id) => !/^[\dA-Za-z]{10}$/.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
