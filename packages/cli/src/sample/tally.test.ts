import type { SegueEvent, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createTally } from './tally.ts'

const config = {
  currency: 'EUR',
  journey: { stages: [{ id: 'first' }, { id: 'last' }] },
  goals: [
    { id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' },
    { id: 'join', name: 'Joined', event: 'sign_up' },
  ],
} as unknown as SiteConfig

test('counts visitors, goals with their revenue, and the stages visitors ended in', () => {
  const tally = createTally(config)
  tally.add(visitorOf('first', [['purchase', 1_200.5], ['page_view'], ['sign_up', 99]]))
  tally.add(visitorOf('last', [['purchase', 800]]))
  tally.add(visitorOf('last', [['page_view']]))
  expect(tally.toText()).toBe(`  Visitors  3
  Visits    3
  Events    5

Goals
  Order   2  2,001 EUR
  Joined  1

Stage at the end
  first  1  33.3 %
  last   2  66.7 %`)
})

function visitorOf(stage: string, acts: readonly (readonly [type: string, value?: number])[]) {
  const page = { path: '/' }
  const events = acts.map(
    ([type, value]) => ({ type, page, props: { value } }) as unknown as SegueEvent,
  )
  const envelope = { visitor: 'v', session: 's', tab: 't' }
  return { persona: 'runner', userAgent: 'Phone', stage, visits: [{ envelope, events }] }
}
