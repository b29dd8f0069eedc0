// @vitest-environment happy-dom
import { type Consent, EVENT_TYPES, type SegueEvent } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { emit, resetEmitter } from '../emitter.ts'
import { stopAll } from '../platform.ts'
import { createView } from '../view.ts'
import { startWatchers } from './index.ts'

const page = window as unknown as { dataLayer?: unknown[] | undefined }

afterEach(() => {
  stopAll()
  resetEmitter()
  page.dataLayer = undefined
})

/** Watches a page that came from `https://from.example/`; the referrers of the views that are opened. */
function watch(
  measurement: Consent['measurement'],
  record: (type: string) => undefined = () => undefined,
): string[] {
  const opened: string[] = []
  const consent = (): Consent => ({ personalization: 'granted', measurement })
  const view = createView('https://from.example/')
  startWatchers(
    view,
    consent,
    record,
    (referrer) => opened.push(referrer),
    () => {},
    {},
  )
  return opened
}

test.each<[Consent['measurement'], number]>([
  ['granted', 1],
  ['pending', 1],
  ['denied', 0],
])(
  'with measurement %s an exposure is written to the data layer %i times',
  (measurement, times) => {
    watch(measurement)
    const props = { experience: 'hero', variant: 'control' }
    emit('event', { type: EVENT_TYPES.exposure, props } as unknown as SegueEvent)
    emit('event', { type: 'view_item', props } as unknown as SegueEvent)
    expect(page.dataLayer).toHaveLength(times)
  },
)

test.each([undefined, () => ({ length: -1 })])(
  'where the Proxy of the page is %s, marked clicks are watched, and its push works',
  (broken) => {
    vi.stubGlobal('Proxy', broken)
    const types: string[] = []
    watch('granted', (type) => {
      types.push(type)
    })
    vi.unstubAllGlobals()
    document.body.innerHTML = '<b data-segue-click="buy">Buy</b>'
    document.querySelector('b')?.click()
    expect(types).toEqual(['click'])
    expect(page.dataLayer?.push({ event: 'sign_up' })).toBe(1)
  },
)

test('a page that comes back from the cache is viewed again, from where it was reached', () => {
  const opened = watch('granted')
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(opened).toEqual([])
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(opened).toEqual(['https://from.example/'])
})
