// @vitest-environment happy-dom
import type { SiteSettings } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import type { Pack } from './pack.ts'
import { stopAll } from './platform.ts'
import type { Segue } from './segue.ts'
import { takeOver } from './take-over.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const page = window as unknown as { segue?: Segue | undefined }
const posted = vi.spyOn(window, 'fetch').mockRejectedValue(new Error('offline'))
const told = vi.spyOn(console, 'error').mockImplementation(() => {})

afterEach(() => {
  stopAll()
  page.segue = undefined
  localStorage.clear()
  posted.mockClear()
  told.mockClear()
})

/** A page whose script was served with a config and packs, and the calls that waited. */
function load(config: object, calls: unknown[][] = [], packs: readonly Pack[] = []): Segue {
  const show = vi.fn()
  const site = {
    key: 'wk',
    version: 1,
    config,
    parts: {},
    endpoint: 'http://127.0.0.1:1/v1/events',
  }
  Object.assign(page, { segue: Object.assign(calls, { site, packs, hidden: 'h1', show }) })
  takeOver()
  expect(show).toHaveBeenCalledTimes(1)
  return page.segue as Segue
}

const withSettings = (settings: SiteSettings) => ({
  ...EMPTY_CONFIG,
  segments: [{ id: 'all', name: 'All', when: { all: [] } }],
  settings: { consent: 'granted' as const, ...settings },
})

test('a script that has what its settings need runs', () => {
  const segue = load(withSettings({}))
  expect(segue.getSegments()).toEqual(['all'])
  expect(told).not.toHaveBeenCalled()
})

const BROKEN_PACK: Pack = {
  begin() {
    throw new Error('broken')
  },
}

test.each<[string, object, readonly Pack[], string]>([
  ['a pack is missing', withSettings({ localOnly: true }), [], 'PACK_MISSING settings.localOnly'],
  ['a pack fails', withSettings({}), [BROKEN_PACK], 'broken'],
  ['the rules are junk', { ...withSettings({}), segments: 7 }, [], 'not a function'],
])('where %s, calls are answered and the page shows itself', async (_, config, packs, error) => {
  const [ready, heard, recorded] = [vi.fn(), vi.fn(), vi.fn()]
  const calls = [
    ['on', 'error', heard],
    ['on', 'event', recorded],
    ['ready', ready],
    ['track', 'early'],
  ]
  const segue = load(config, calls, packs)
  segue.consent({ personalization: true, measurement: true })
  segue.track('late')
  expect(ready).toHaveBeenCalledTimes(1)
  expect(recorded.mock.lastCall).toMatchObject([{ type: 'late' }])
  expect(segue.getSegments()).toEqual([])
  expect(segue.getVariant('any')).toBeNull()
  expect(segue.getConsent()).toEqual({ personalization: 'denied', measurement: 'denied' })
  await expect(segue.explain()).rejects.toThrow('PART_NOT_LOADED explain')
  expect(heard.mock.calls[0]).toMatchObject([{ message: expect.stringContaining(error) }])
  expect(told.mock.calls).toEqual([heard.mock.calls[0]])
})

test('what could not start as it shall stores and sends nothing, and leaves what is stored', () => {
  localStorage.setItem('segue:shop', 'what was there')
  vi.useFakeTimers()
  const segue = load(withSettings({ localOnly: true }))
  segue.consent({ personalization: true, measurement: true })
  segue.track('sign_up')
  vi.advanceTimersByTime(60_000)
  window.dispatchEvent(new Event('pagehide'))
  vi.useRealTimers()
  expect({ ...localStorage }).toEqual({ 'segue:shop': 'what was there' })
  expect(posted).not.toHaveBeenCalled()
})
