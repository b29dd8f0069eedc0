// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSegue } from './create-segue.ts'
import { TITLE_SETTLE_MS } from './limits.ts'
import { stopAll } from './platform.ts'
import { toConsentParts } from './testing/consent-parts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
})

test('a title set late belongs to the view at hand, never to the one before', () => {
  const events: SegueEvent[] = []
  const { config } = toConsentParts({})
  const calls = [['on', 'event', (event: SegueEvent) => events.push(event)]]
  document.title = 'One'
  const segue = createSegue({ ...{ key: 'wk', version: 1, endpoint: '/v1' }, config, calls })
  segue.page()
  document.title = 'Two'
  vi.advanceTimersByTime(Math.max(...TITLE_SETTLE_MS))
  expect(events.map(({ page }) => page.title)).toEqual(['One', 'Two'])
})
