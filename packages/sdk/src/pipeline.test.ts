// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import type { Pack } from './pack.ts'
import { stopAll } from './platform.ts'
import { toConsentParts } from './testing/consent-parts.ts'

afterEach(() => stopAll())

test('exposures and the events of goals are the last that a full queue drops', () => {
  const queued: [type: string, isPrecious: boolean][] = []
  const noting: Pack = {
    wrapQueue: (queue) => ({
      ...queue,
      add: ({ event, isPrecious }) => void queued.push([event.type, isPrecious]),
    }),
  }
  const goals = [{ id: 'buy', name: 'Buy', event: 'purchase' }]
  const config = { ...toConsentParts({}).config, goals }
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
