// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { on, resetEmitter } from '../../emitter.ts'
import type { WatchParts } from '../../pack.ts'
import type { Part } from '../../part.ts'
import { stopAll } from '../../platform.ts'
import { watchPage } from '../../testing/watch-page.ts'
import { watchVitals } from './watch-vitals.ts'

afterEach(() => {
  stopAll()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const VITAL = { name: 'LCP', value: 9, delta: 9, rating: 'good', id: 'v5-1' } as const

/** Starts the watcher on a page whose part tells one figure, after it was loaded. */
function startVitals(readyState: DocumentReadyState, part: () => Promise<Part>) {
  vi.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue(readyState)
  const loaded: string[] = []
  const loadPart: WatchParts['loadPart'] = (name) => {
    loaded.push(name)
    return part()
  }
  const recorded = watchPage((parts) => watchVitals({ ...parts, loadPart }))
  return { loaded, recorded }
}

function tellOne(report: (vital: object) => void): void {
  report({ ...VITAL, navigation_type: 'navigate' })
}

const PART = () => Promise.resolve({ start: tellOne } as unknown as Part)

test('the part is loaded after the page, when the browser is idle', async () => {
  const idle: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  const { loaded, recorded } = startVitals('loading', PART)
  expect(idle).toEqual([])
  window.dispatchEvent(new Event('load'))
  expect(loaded).toEqual([])
  for (const work of idle) work()
  expect(loaded).toEqual(['vitals'])
  await vi.waitUntil(() => recorded.length > 0)
  expect(recorded).toEqual([
    ['web_vitals', { ...VITAL, navigation_type: 'navigate', path: location.pathname }],
  ])
})

test('a page that has loaded before, in a browser without idle callbacks, waits for a task', async () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  const { loaded } = startVitals('complete', PART)
  expect(loaded).toEqual([])
  await vi.waitUntil(() => loaded.length > 0)
})

test('a part that does not come is told, and nothing else', async () => {
  const errors: unknown[] = []
  const failure = new Error('PART_NOT_LOADED vitals')
  const { recorded } = startVitals('complete', () => Promise.reject(failure))
  resetEmitter()
  on('error', (error) => errors.push(error))
  await vi.waitUntil(() => errors.length > 0)
  expect(errors).toEqual([failure])
  expect(recorded).toEqual([])
})
