import { expect, test } from 'vitest'
import { QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'
import { findOverflow } from './queue.ts'

const entry = (id: number, isPrecious = false, bytes = 10) => ({ id: `${id}`, isPrecious, bytes })
const entries = (count: number, isPrecious = false) =>
  Array.from({ length: count }, (_, id) => entry(id, isPrecious))

test.each([
  ['nothing at the limit', entries(QUEUE_EVENTS_MAX), []],
  ['the oldest beyond it', entries(QUEUE_EVENTS_MAX + 2), ['0', '1']],
  ['the oldest precious one only when all are', entries(QUEUE_EVENTS_MAX + 1, true), ['0']],
  [
    'ordinary ones before an older precious one',
    [entry(-1, true), ...entries(QUEUE_EVENTS_MAX)],
    ['0'],
  ],
  ['nothing at the limit of bytes', [entry(1, false, QUEUE_BYTES_MAX)], []],
  ['what is too many bytes', [entry(1, false, 1), entry(2, false, QUEUE_BYTES_MAX)], ['1']],
])('a queue drops %s', (_, given, expected) => {
  expect(
    findOverflow(given)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(expected)
})
