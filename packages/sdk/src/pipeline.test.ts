// @vitest-environment happy-dom
import { type Consent, EVENT_TYPES } from '@segue/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import { createQueue, type Queue } from './delivery/queue.ts'
import { resetEmitter } from './emitter.ts'
import { STAGE_CHANGES_MAX } from './limits.ts'
import { createFailedDisk } from './map-disk.ts'
import { type Memory, openMemory } from './memory.ts'
import type { Pack } from './pack.ts'
import { createPipeline, type Pipeline } from './pipeline.ts'
import { stopAll } from './platform.ts'
import { createVisitor } from './testing/create-visitor.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'
import { createView, type View } from './view.ts'

const KEY = 'segue:shop'
const GRANTED: Consent = { personalization: 'granted', measurement: 'granted' }
const PENDING: Consent = { personalization: 'pending', measurement: 'pending' }
const EXPOSURE = { experience: 'hero', variant: 'runner' }
const JOURNEY = { stages: [{ id: 'aware', name: 'Aware' }] }

let consent: Consent
let view: View
let memory: Memory
let queue: Queue
let pipeline: Pipeline

beforeEach(() => open(GRANTED))
afterEach(() => {
  stopAll()
  resetEmitter()
  localStorage.clear()
})

/** A page of the shop as `startSegue` puts it together. `stores` is false on a cookieless site. */
function open(state: Consent, stores = true): void {
  stopAll(stores)
  resetEmitter()
  consent = state
  view = createView('')
  const config = { ...EMPTY_CONFIG, journey: JOURNEY }
  const ask = () => consent
  memory = openMemory(KEY, createFailedDisk(), config, [], view, ask)
  queue = createQueue(createFailedDisk(), () => true)
  pipeline = createPipeline(config, 1, [], view, ask, memory, queue, () => {})
}

const grant = () => {
  consent = GRANTED
  pipeline.release(memory.keep())
}
const owned = () =>
  queue.own().map(({ envelope, event }) => ({ ...JSON.parse(envelope), ...event }))

test('what waits when the visitor is reset stays with the old one', () => {
  open(PENDING)
  pipeline.record('by_a')
  const { visitor, session } = memory.profile()
  memory.wipe()
  pipeline.record('by_b')
  grant()
  const { visitor: next } = memory.profile()
  expect(next).not.toBe(visitor)
  const byA = { type: 'by_a', visitor, session: session.id, seq: 1 }
  expect(owned()).toMatchObject([byA, { type: 'by_b', visitor: next, seq: 1 }])
})

test("where another tab's visitor takes over, what waits becomes theirs, in profile and queue", () => {
  open(PENDING)
  pipeline.record('view_item')
  const other = createVisitor({ visitor: 'other', firstSeen: Date.now() })
  localStorage.setItem(KEY, JSON.stringify(other))
  grant()
  expect(owned()).toMatchObject([{ type: 'view_item', visitor: 'other' }])
  expect(memory.profile()).toMatchObject({ visitor: 'other', revision: 1 })
})

test('a new visitor has been exposed to nothing', () => {
  pipeline.record(EVENT_TYPES.exposure, EXPOSURE)
  memory.wipe()
  pipeline.record('purchase')
  expect(owned().map(({ variants }) => variants)).toEqual([{ hero: 'runner' }, {}])
})

test.each<[Consent['personalization'], string[]]>([
  ['granted', [EVENT_TYPES.exposure, 'look']],
  ['pending', ['look']],
  ['denied', ['look']],
])('while personalization is %s, %j leaves', (personalization, types) => {
  consent = { personalization, measurement: 'granted' }
  pipeline.record(EVENT_TYPES.exposure, EXPOSURE)
  pipeline.record('look')
  expect(owned().map(({ type }) => type)).toEqual(types)
})

test('an exposure waits for a choice about personalization, and is gone with a denial', () => {
  consent = { personalization: 'pending', measurement: 'granted' }
  pipeline.record(EVENT_TYPES.exposure, EXPOSURE)
  consent = { personalization: 'denied', measurement: 'granted' }
  pipeline.record(EVENT_TYPES.exposure, EXPOSURE)
  expect(queue.takeWaiting()).toHaveLength(1)
})

test.each<[Consent['personalization'], object]>([
  ['granted', { stage: 'aware', variants: { hero: 'runner' } }],
  ['pending', { segments: [], stage: '', variants: {} }],
])('while personalization is %s, an event tells %j', (personalization, told) => {
  consent = { personalization, measurement: 'granted' }
  pipeline.record(EVENT_TYPES.exposure, EXPOSURE)
  pipeline.record('look')
  expect(owned().find(({ type }) => type === 'look')).toMatchObject(told)
})

test.each([true, false])('an envelope names the visitor where the site stores: %s', (stores) => {
  open(GRANTED, stores)
  pipeline.record('look')
  const [envelope = {}] = owned()
  expect(Object.hasOwn(envelope, 'visitor')).toBe(stores)
})

test('exposures and the events of goals are the last that a full queue drops', () => {
  const queued: [type: string, isPrecious: boolean][] = []
  const noting: Pack = {
    wrapQueue: (queue) => ({
      ...queue,
      add: ({ event, isPrecious }) => void queued.push([event.type, isPrecious]),
    }),
  }
  const goals = [{ id: 'buy', name: 'Buy', event: 'purchase' }]
  const settings = { consent: 'granted' } as const
  const config = { ...EMPTY_CONFIG, settings, goals }
  const options = { key: 'wk', version: 1, endpoint: '/v1', packs: [noting] }
  const segue = createSegue({ ...options, config })
  for (const type of ['view_item', 'purchase', 'experience_impression']) segue.track(type)
  expect(queued).toEqual([
    ['page_view', false],
    ['view_item', false],
    ['purchase', true],
    ['experience_impression', true],
  ])
})

test('a journey that runs in a circle is left after a bounded number of moves', () => {
  const stages = [
    { id: 'out', name: 'Out' },
    {
      id: 'in',
      name: 'In',
      enter: { event: 'go', op: 'at_least', value: 1 },
      exit: { stage: 'in' },
    },
  ] as const
  const types: string[] = []
  const calls = [['on', 'event', ({ type }: { type: string }) => types.push(type)]]
  const config = { ...EMPTY_CONFIG, journey: { stages }, settings: { consent: 'granted' } as const }
  const segue = createSegue({ key: 'wk', version: 1, endpoint: '/v1', config, calls })
  segue.track('go')
  expect(types.filter((type) => type === EVENT_TYPES.stageChange)).toHaveLength(STAGE_CHANGES_MAX)
})
