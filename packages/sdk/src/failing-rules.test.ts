// @vitest-environment happy-dom
import type { Decision, SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import type { Pack } from './pack.ts'
import { stopAll } from './platform.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  settings: { consent: 'granted' },
  segments: [{ id: 'big', name: 'Big', when: { trait: 'cart.total', op: 'at_least', value: 1 } }],
  journey: { stages: [{ id: 'one', name: 'One' }] },
  experiences: [
    {
      ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'personalize' },
      variants: [{ id: 'all', name: 'All', changes: [] }],
    },
  ],
}

afterEach(() => {
  stopAll()
  localStorage.clear()
})

/** Opens a page with a pack, and does something there. */
function visit(pack: Pack) {
  const queued: string[] = []
  const errors: unknown[] = []
  const told: string[] = []
  const noting: Pack = {
    wrapQueue: (queue) => ({
      ...queue,
      add: (entry) => {
        queued.push(entry.event.type)
        queue.add(entry)
      },
    }),
  }
  const segue = createSegue({
    ...{ key: 'wk', version: 1, config, endpoint: 'http://127.0.0.1:1/v1', packs: [noting, pack] },
    calls: [
      ['on', 'error', (error: unknown) => errors.push(error)],
      ['on', 'decision', ({ outcomes }: Decision) => told.push(`${outcomes.length} outcomes`)],
      ['ready', () => told.push('ready')],
    ],
  })
  segue.track('purchase')
  return { segue, queued, errors, told }
}

const fail = () => {
  throw new Error('broken')
}
const unreadable = { get: fail, enumerable: true }

test('a page whose facts can be read is decided', () => {
  const { segue, queued, errors, told } = visit({ facts: () => ({ cart: { total: 1 } }) })
  expect([segue.getVariant('hero'), segue.getSegments(), errors]).toEqual(['all', ['big'], []])
  expect(told).toEqual(['1 outcomes', 'ready'])
  expect(queued).toEqual(['page_view', 'purchase'])
})

test.each<[string, Pack]>([
  ['a fact throws', { facts: () => ({ cart: Object.defineProperty({}, 'total', unreadable) }) }],
  ['a rule throws', { language: { traits: { 'cart.total': fail } } }],
])('where %s, the page stays as it is, events leave, and it is told', (_, pack) => {
  const { segue, queued, errors, told } = visit(pack)
  expect([segue.getVariant('hero'), told]).toEqual([null, ['0 outcomes', 'ready']])
  expect(queued).toEqual(['page_view', 'purchase'])
  // At every event and at every decision, and told at the first.
  expect(errors).toEqual([new Error('broken')])
})

test('where only the decision throws, the visitor is known, and the page stays as it is', () => {
  const { segue, queued, errors, told } = visit({ language: { options: { before: fail } } })
  expect([segue.getStage(), segue.getVariant('hero')]).toEqual(['one', null])
  expect(queued).toEqual(['page_view', 'purchase'])
  expect([errors, told]).toEqual([[new Error('broken')], ['0 outcomes', 'ready']])
})

test('where facts throw as they are asked for, they are passed over as a whole', () => {
  const facts = () => Object.defineProperty({}, 'cart', unreadable)
  const { segue, queued, errors, told } = visit({ facts })
  expect([segue.getVariant('hero'), segue.getSegments(), told[0]]).toEqual([
    'all',
    [],
    '1 outcomes',
  ])
  expect(queued).toEqual(['page_view', 'purchase'])
  expect(errors).toEqual([new Error('broken')])
})
