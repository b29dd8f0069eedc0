// @vitest-environment happy-dom
import type { SiteSettings } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAME_EVENT_MS } from '../limits.ts'
import type { WatchParts } from '../pack.ts'
import { stopAll } from '../platform.ts'
import { createVisitor } from '../testing/create-visitor.ts'
import { watchPage } from '../testing/watch-page.ts'
import { toTrack } from './to-track.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  stopAll()
  vi.useRealTimers()
})

/** A track of one watcher on a page, which records as the core does: `watched` by the track, `sent` by the page. */
function startTrack() {
  const kept: string[] = []
  let watchedRecord: WatchParts['record'] | undefined
  const track = toTrack('forms', ({ record }) => {
    watchedRecord = record
  })
  const pass = (type: string, from: string) => {
    if (track.prepare(type, {}, createVisitor) !== null) kept.push(`${from} ${type}`)
  }
  let from = 'page'
  watchPage((parts) => track.watch({ ...parts, record: (type) => pass(type, from) }))
  return {
    kept,
    sent: (type: string) => pass(type, from),
    watched(type: 'form_submit' | 'form_start' | 'click') {
      from = 'watcher'
      watchedRecord?.(type as 'form_submit', {})
      from = 'page'
    },
  }
}

test('of what is watched and then sent by the page the first counts', () => {
  const { kept, sent, watched } = startTrack()
  watched('form_submit')
  vi.advanceTimersByTime(SAME_EVENT_MS)
  sent('form_submit')
  expect(kept).toEqual(['watcher form_submit'])
})

test('of what the page sent and then is watched the first counts', () => {
  const { kept, sent, watched } = startTrack()
  sent('form_submit')
  watched('form_submit')
  expect(kept).toEqual(['page form_submit'])
})

test('later than that they are two', () => {
  const { kept, sent, watched } = startTrack()
  watched('form_submit')
  vi.advanceTimersByTime(SAME_EVENT_MS + 1)
  sent('form_submit')
  expect(kept).toEqual(['watcher form_submit', 'page form_submit'])
})

test('what one side does twice in no time is two events', () => {
  const { kept, sent, watched } = startTrack()
  watched('form_submit')
  watched('form_submit')
  sent('sign_up')
  sent('sign_up')
  expect(kept).toHaveLength(4)
})

test('events of other types, and clicks, which mean many things, are never the same', () => {
  const { kept, sent, watched } = startTrack()
  watched('form_start')
  sent('form_submit')
  watched('click')
  sent('click')
  expect(kept).toHaveLength(4)
})

test.each<[string, unknown, boolean]>([
  ['is not said', undefined, true],
  ['names it in the site config', ['links', 'forms'], true],
  ['names it on the tag', 'links forms', true],
  ['names others', ['links'], false],
  ['names others on the tag', 'reforms', false],
  ['names none on the tag', '', false],
  ['names none', [], false],
])('a track watches according to settings: what is watched %s', (_, track, expected) => {
  const watch = vi.fn()
  const settings = track === undefined ? {} : ({ track } as SiteSettings)
  watchPage(toTrack('forms', watch).watch, settings)
  expect(watch.mock.calls.length > 0).toBe(expected)
})

test('a watcher that fails holds up no other', () => {
  const errors: unknown[] = []
  const second = vi.fn()
  const failing = () => {
    throw new Error('no such observer')
  }
  watchPage((parts) => {
    const guard = ((work: () => void) => () => {
      try {
        work()
      } catch (error) {
        errors.push(error)
      }
    }) as WatchParts['guard']
    toTrack('forms', failing, second).watch({ ...parts, guard })
  })
  expect(errors).toHaveLength(1)
})
