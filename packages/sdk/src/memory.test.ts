// @vitest-environment happy-dom
import type { Consent, Profile } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { PROFILE_WRITE_MS } from './limits.ts'
import { createFailedDisk, createMapDisk } from './map-disk.ts'
import { type Memory, openMemory } from './memory.ts'
import { stopAll } from './platform.ts'
import { createVisitor } from './testing/create-visitor.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'
import { createView } from './view.ts'

const KEY = 'segue:shop'
const GRANTED: Consent = { personalization: 'granted', measurement: 'granted' }
const IDLE_MS = 31 * 60_000
const { lastAt } = createVisitor().session

afterEach(() => {
  stopAll()
  localStorage.clear()
})

/** What a tab of the visitor remembers, before it has heard of what others do in the same instant. */
const openTab = () =>
  openMemory(KEY, createFailedDisk(), EMPTY_CONFIG, [], createView(''), () => GRANTED)

const act = (tab: Memory, at: number) => {
  tab.learn({ type: 'view_item', at, props: {} })
  return tab.profile().session
}

test('tabs that begin a session in the same instant begin the same one', () => {
  localStorage.setItem(KEY, JSON.stringify(createVisitor()))
  const [first, second] = [openTab(), openTab()].map((tab) => act(tab, lastAt + IDLE_MS))
  expect(first).toEqual(second)
  expect(first?.id).not.toBe('session')
})

test('every session of a visitor has an id of its own, of the same length however many there were', () => {
  const tab = openTab()
  const ids = Array.from({ length: 9 }, (_, index) => act(tab, Date.now() + index * IDLE_MS).id)
  expect(new Set(ids).size).toBe(9)
  expect(ids.at(-1)).toHaveLength(`${ids[0]}-9`.length)
})

test('what was forgotten by a denial is not on disk either, where a grant follows before it is written', async () => {
  vi.useFakeTimers()
  let consent: Consent = { personalization: 'pending', measurement: 'pending' }
  const stored = new Map<string, Profile>()
  const tab = openMemory(
    KEY,
    createMapDisk(stored),
    EMPTY_CONFIG,
    [],
    createView(''),
    () => consent,
  )
  act(tab, Date.now())
  consent = { personalization: 'denied', measurement: 'granted' }
  tab.keep()
  act(tab, Date.now())
  consent = GRANTED
  tab.keep()
  await vi.advanceTimersByTimeAsync(PROFILE_WRITE_MS)
  vi.useRealTimers()
  expect(stored.get('profile')?.log).toEqual([])
  expect(tab.profile().log).toEqual([])
})
