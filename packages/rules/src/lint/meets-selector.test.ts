import { expect, test } from 'vitest'
import { meetsSelector } from './meets-selector.ts'

test.each([
  ['.a .b', '.a  .b'],
  ['.a > .b', '.a>.b'],
  ['#hero', 'h1#hero'],
  ['main #hero', 'h1#hero.big'],
  ['.title', '.card .title'],
  ['.card .title', 'main .card h2.title'],
  ['.a, .b', '.c, .b'],
  ['[data-a="x, y"]', '.c, a[data-a="x, y"]'],
  ['a.b', '.b.a1, .b'],
])('%s and %s may find one element', (one, other) => {
  expect([meetsSelector(one, other), meetsSelector(other, one)]).toEqual([true, true])
})

test.each([
  ['.a', '.b'],
  ['h1#hero', 'h2#hero'],
  ['.a .b', '.a > .c'],
  ['.card .title', '.list .title'],
  ['.a .b', '.a'],
  ['[data-a="b"]', '[data-a="c"]'],
  ['a:first-child', 'a:last-child'],
])('of %s and %s nothing is told', (one, other) => {
  expect([meetsSelector(one, other), meetsSelector(other, one)]).toEqual([false, false])
})
