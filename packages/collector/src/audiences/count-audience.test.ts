import type { History } from '@segue/rules/simulate'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { countAudience } from './count-audience.ts'

const NOON = Date.parse('2026-11-20T12:00:00Z')
/** Five visitors of one to five looks: the last three are runners. */
const HISTORIES = [1, 2, 3, 4, 5].map(
  (looks): History => ({
    visitor: `v${looks}`,
    events: Array.from({ length: looks }, () => ({ at: NOON, type: 'view_item' })),
  }),
)
const TASK = {
  ...{ at: NOON, config: SITE_CONFIG, segment: 'runner', until: HISTORIES.length },
  rules: [{ event: 'view_item', op: 'at_least', value: 2 }],
}
const pause = async () => undefined

test('as many are counted as there is time for, one at least, and the parts add up to the whole', async () => {
  const whole = await countAudience(HISTORIES, { ...TASK, from: 0 }, { pause, isOver: () => false })
  expect([whole.reached, whole.visitors, whole.rules]).toEqual([5, 5, [4]])
  let looks = 0
  const isOver = () => {
    looks += 1
    return looks % 2 === 0
  }
  const parts: (typeof whole)[] = []
  for (let from = 0; from < HISTORIES.length; from = parts.at(-1)?.reached ?? 0)
    parts.push(await countAudience(HISTORIES, { ...TASK, from }, { pause, isOver }))
  expect(parts.map(({ reached }) => reached)).toEqual([2, 4, 5])
  const sum = (of: (part: typeof whole) => number | undefined) =>
    parts.reduce((total, part) => total + (of(part) ?? 0), 0)
  expect([sum((part) => part.visitors), sum((part) => part.rules[0])]).toEqual([5, 4])
  expect(sum((part) => part.segments[0]?.visitors)).toBe(whole.segments[0]?.visitors)
})

test('whose histories do not lie there yet are left to the next answer', async () => {
  const bounds = { pause, isOver: () => false }
  const part = await countAudience(HISTORIES, { ...TASK, from: 1, until: 3 }, bounds)
  expect([part.reached, part.visitors]).toEqual([3, 2])
})
