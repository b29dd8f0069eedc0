import { EVENT_TYPES, type JsonObject, LOCAL_COUNT, type SegueEvent } from '@segue/protocol'
import { expect, test } from 'vitest'
import type { Entry } from '../delivery/queue.ts'
import { toConsentParts } from '../testing/consent-parts.ts'
import { createListQueue } from '../testing/list-queue.ts'
import { PROPERTIES_PACK } from './properties-pack.ts'

const entry = (type: string, props: JsonObject, envelope = '{}'): Entry => ({
  ...{ id: 'a', envelope, isPrecious: false },
  event: { id: 'a', type, props, page: { title: '' } } as unknown as SegueEvent,
})

function wrap() {
  const { queue, added } = createListQueue()
  const { config } = toConsentParts({ properties: { deny: [{ prop: 'secret' }] } })
  const granted = { personalization: 'granted', measurement: 'granted' } as const
  return { added, ...PROPERTIES_PACK.wrapQueue?.(queue, config, () => granted) }
}

test.each([
  ['an event loses what may not leave', entry('view_item', { secret: 1, value: 2 }), { value: 2 }],
  ['what waits keeps it', entry('view_item', { secret: 1 }, ''), { secret: 1 }],
  [
    'an exposure that the page made of its own properties loses them, too',
    entry(EVENT_TYPES.exposure, { experience: 'hero', secret: 1 }),
    { experience: 'hero' },
  ],
  [
    'so does a move',
    entry(EVENT_TYPES.stageChange, { from: '', to: 'a', secret: 1 }),
    { from: '', to: 'a' },
  ],
  ['and a count', entry(LOCAL_COUNT, { count: 'goal', secret: 1 }), { count: 'goal' }],
])('%s', (_, given, expected) => {
  const { add, added } = wrap()
  add?.(given)
  expect(added.map(({ event }) => event.props)).toEqual([expected])
})

test.each([
  [EVENT_TYPES.exposure, { experience: 'hero', variant: 'runner', late: true }],
  [EVENT_TYPES.stageChange, { from: '', to: 'aware', cause: 'enter', hours: 1.5 }],
])('%s as Segue makes it keeps its ids, whatever is allowed', (type, props) => {
  const { queue, added } = createListQueue()
  const { config } = toConsentParts({ properties: { allow: [] } })
  const experiences = [
    {
      ...({ id: 'hero', name: 'Hero', state: 'running', mode: 'personalize' } as const),
      variants: [{ id: 'runner', name: 'Runner', changes: [] }],
    },
  ]
  const journey = { stages: [{ id: 'aware', name: 'Aware' }] }
  const granted = { personalization: 'granted', measurement: 'granted' } as const
  const known = { ...config, experiences, journey }
  PROPERTIES_PACK.wrapQueue?.(queue, known, () => granted).add(entry(type, props))
  PROPERTIES_PACK.wrapQueue?.(queue, known, () => granted).add(entry(type, { ...props, to: 'kim' }))
  expect(added.map(({ event }) => event.props)).toEqual([props, {}])
})

test('what becomes known of a page or an exposure later still reaches the event', () => {
  const { add, added } = wrap()
  const [view, exposure] = [entry('page_view', {}), entry(EVENT_TYPES.exposure, {})]
  add?.(view)
  add?.(exposure)
  Object.assign(view.event.page, { title: 'Late' })
  Object.assign(exposure.event.props, { late: true })
  expect(added[0]?.event.page.title).toBe('Late')
  expect(added[1]?.event.props).toEqual({ late: true })
})

test('the event that the page and the rules see stays whole', () => {
  const { add } = wrap()
  const given = entry('view_item', { secret: 1 })
  add?.(given)
  expect(given.event.props).toEqual({ secret: 1 })
})
