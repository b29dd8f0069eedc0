import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createWhere } from './where.ts'

const large = { prop: 'value', op: 'at_least', value: 100 }
const club = { prop: 'plan', op: 'equals', value: 'Club', ignoreCase: true }

test.each<[Condition, boolean]>([
  [large, true],
  [{ ...large, value: 101 }, false],
  [club, true],
  [{ all: [large, club] }, true],
  [{ none: [large] }, false],
  [{ any: [{ prop: 'missing', op: 'exists' }, club] }, true],
  [{ prop: 'items.item_id', op: 'includes', value: 'A1' }, true],
  [{ prop: 'plan', op: 'regex', value: '^c.*b$' }, true],
  [{ trait: 'visitor.plan', op: 'equals', value: 'club' }, false],
  [{ none: [{ trait: 'visitor.plan', op: 'equals', value: 'club' }] }, false],
  [{ event: 'purchase', op: 'at_least', value: 0 }, false],
  [{ prop: 'page.path', op: 'equals', value: '/pricing' }, true],
  [{ prop: 'page.path', op: 'glob', value: '/c/*' }, false],
  [{ prop: 'path', op: 'exists' }, false],
  [{ prop: 'value', op: 'of_tomorrow', value: 1 }, false],
])('%j is met by the event: %s', (where, isMet) => {
  const props = { value: 100, plan: 'club', items: [{ item_id: 'A1' }] }
  expect(createWhere(where)(props, '/pricing')).toBe(isMet)
})

test('one test judges many events', () => {
  const isMet = createWhere(large)
  expect(
    [{ value: 5 }, { value: 500 }, {}, { value: 5 }].map((props) => isMet(props, '/')),
  ).toEqual([false, true, false, false])
})
