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
  ['main > h1', 'main h1'],
  ['body main h1', 'body h1'],
  ['body > main h1', 'h1'],
  ['html body h1', 'h1'],
  ['div.a > p.b', '.a p'],
  ['main h2 + p', 'main p'],
  ['main > h2 + p', 'main > p'],
  ['h2 + a + p', 'h2 ~ p'],
  ['H1', 'h1'],
  ['[data-a="x"]', "[data-a='x']"],
  ['[data-a="x"]', 'a[ data-a = x ]'],
  ['#hero', '[id=hero]'],
  ['.a', '[class~="a"]'],
  [':is(#hero)', '#hero'],
  ['main :where(.a, .b) h1', '.b h1'],
  [':is(h1, h2).big', 'h2.big'],
])('%s and %s may find one element', (one, other) => {
  expect([meetsSelector(one, other), meetsSelector(other, one)]).toEqual([true, true])
})

test.each([
  ['.a', '.b'],
  ['h1#hero', 'h2#hero'],
  ['.a .b', '.a > .c'],
  ['.card .title', '.list .title'],
  ['.a .b', '.a'],
  ['main > h1', 'main h1 > h1 > b'],
  ['.a > .b .c', '.a > .c'],
  ['h2 + p', 'h2 p'],
  ['body > h1', 'main > h1'],
  ['.A', '.a'],
  ['a:is(.x .y)', 'a.y'],
  ['a:is(h1)', 'ah1'],
  ['a:not(.x)', 'a:not(.y)'],
  ['[data-a="b"]', '[data-a="c"]'],
  ['a:first-child', 'a:last-child'],
])('of %s and %s nothing is told', (one, other) => {
  expect([meetsSelector(one, other), meetsSelector(other, one)]).toEqual([false, false])
})
