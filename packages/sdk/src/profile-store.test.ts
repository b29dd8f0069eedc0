// @vitest-environment happy-dom
import { PROFILE_VERSION, type Profile } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Disk } from './disk.ts'
import { on, resetEmitter } from './emitter.ts'
import { PROFILE_WRITE_MS } from './limits.ts'
import { createFailedDisk, createMapDisk } from './map-disk.ts'
import { stopAll } from './platform.ts'
import { openProfileStore, type Step } from './profile-store.ts'
import { toSnapshot } from './snapshot.ts'

let stored: Map<string, Profile>
let visitors: number
let mayStore: boolean

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  stored = new Map()
  visitors = 0
  mayStore = true
})
afterEach(() => {
  stopAll()
  resetEmitter()
  vi.useRealTimers()
})

/** A tab of the visitor. `disk` may be one that loses its writes, as when a navigation kills the transaction. */
function openTab(disk: Disk = createMapDisk(stored)) {
  const toStored = (profile: Profile) => (mayStore ? profile : undefined)
  return openProfileStore('profile', disk, createVisitor, toStored)
}

/** One event: it counts up and leaves its name in the log. */
const note =
  (type: string): Step =>
  (profile) => ({
    profile: {
      ...profile,
      revision: profile.revision + 1,
      log: [...profile.log, { type, at: 0, path: '/', props: {} }],
    },
    transitions: [],
  })

const typesOf = ({ log }: Profile) => log.map(({ type }) => type)
const onDisk = () => typesOf(stored.get('profile') as Profile)
const settle = () => vi.advanceTimersByTimeAsync(PROFILE_WRITE_MS)
const tellOtherTabs = () =>
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'profile' }))

test('a step counts in memory at once, in the snapshot when the task ends, on disk soon after', async () => {
  const tab = openTab()
  tab.apply(note('a'))
  tab.apply(note('b'))
  expect(typesOf(tab.current())).toEqual(['a', 'b'])
  expect(localStorage.length).toBe(0)
  await vi.advanceTimersByTimeAsync(0)
  expect(openTab().current().revision).toBe(2)
  expect(stored.size).toBe(0)
  await settle()
  expect(onDisk()).toEqual(['a', 'b'])
})

test('a page that hides writes at once', async () => {
  openTab().apply(note('a'))
  window.dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(0)
  expect(onDisk()).toEqual(['a'])
})

test('a page that goes into the cache leaves its last steps in the snapshot, and builds on what came after', async () => {
  const cached = openTab()
  cached.apply(note('kept'))
  await settle()
  cached.apply(note('last'))
  await vi.advanceTimersByTimeAsync(0)
  const turn = (type: string) =>
    window.dispatchEvent(Object.assign(new Event(type), { persisted: true }))
  turn('pagehide')
  await settle()
  expect(onDisk()).toEqual(['kept'])
  const next = openTab()
  next.apply(note('next'))
  await settle()
  expect(onDisk()).toEqual(['kept', 'last', 'next'])
  turn('pageshow')
  cached.apply(note('again'))
  await settle()
  expect(onDisk()).toEqual(['kept', 'last', 'next', 'again'])
})

test('steps seen in the snapshot of another tab, before it wrote them, do not count twice', async () => {
  openTab().apply(note('first'))
  await settle()
  const disk = createMapDisk(stored)
  const slow = openTab({
    ...disk,
    work: (work) => new Promise((done) => setTimeout(() => done(disk.work(work)), 10_000)),
  })
  const quick = openTab()
  slow.apply(note('slow'))
  await settle()
  tellOtherTabs()
  expect(quick.current().revision).toBe(2)
  quick.apply(note('quick'))
  await settle()
  expect(onDisk()).toEqual(['first', 'quick'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(onDisk()).toEqual(['first', 'quick', 'slow'])
  expect(stored.get('profile')?.revision).toBe(3)
})

test('two tabs that write at once lose nothing, and each learns of the other', async () => {
  const here = openTab()
  here.apply(note('first'))
  await settle()
  const there = openTab()
  here.apply(note('here'))
  there.apply(note('there'))
  await settle()
  expect(onDisk().sort()).toEqual(['first', 'here', 'there'])
  tellOtherTabs()
  expect(here.current().revision).toBe(3)
  expect(there.current().revision).toBe(3)
})

test('what a killed transaction lost comes back from the snapshot, in the log of the disk', async () => {
  const before = openTab()
  before.apply(note('kept'))
  await settle()
  const killed = openTab(createFailedDisk())
  killed.apply(note('lost on disk'))
  await settle()
  const after = openTab()
  expect(after.current().revision).toBe(2)
  after.apply(note('next'))
  await settle()
  expect(stored.get('profile')?.revision).toBe(3)
  expect(onDisk()).toEqual(['kept', 'lost on disk', 'next'])
})

test('without consent nothing is stored, and a grant stores what memory holds', async () => {
  mayStore = false
  const tab = openTab()
  tab.apply(note('pending'))
  await settle()
  expect([stored.size, localStorage.length]).toEqual([0, 0])
  mayStore = true
  expect(tab.keep(note('granted'))).toBe(false)
  await settle()
  expect(onDisk()).toEqual(['pending', 'granted'])
  expect(localStorage.length).toBe(1)
})

test('a grant stores the visitor at once, for a tab that opens in this instant', () => {
  mayStore = false
  const tab = openTab()
  tab.apply(note('pending'))
  mayStore = true
  tab.keep(note('granted'))
  expect(openTab().current().visitor).toBe(tab.current().visitor)
})

test('a grant takes over the visitor whom another tab has stored meanwhile', async () => {
  mayStore = false
  const tab = openTab()
  const other = createVisitor()
  localStorage.setItem('profile', toSnapshot(other))
  mayStore = true
  expect(tab.keep(note('granted'))).toBe(true)
  expect(tab.current().log).toEqual([])
  expect(tab.current().visitor).toBe(other.visitor)
})

test('a wipe leaves nothing, begins a new visitor and reaches other tabs', async () => {
  const here = openTab()
  here.apply(note('a'))
  await settle()
  const there = openTab()
  here.wipe()
  expect([stored.size, localStorage.length]).toEqual([0, 0])
  tellOtherTabs()
  for (const tab of [here, there]) expect(tab.current().log).toEqual([])
})

test.each([
  ['at once', 0],
  ['only once the next visitor is stored', 1],
])('a tab hears that another one wiped: %s', async (_, later) => {
  const here = openTab()
  here.apply(note('a'))
  await settle()
  openTab()
  const heard: boolean[] = []
  on('wipe', (isElsewhere) => heard.push(isElsewhere))
  here.wipe()
  expect(heard).toEqual([false])
  for (let round = 0; round < later; round += 1) here.apply(note('next'))
  await settle()
  tellOtherTabs()
  tellOtherTabs()
  expect(heard).toEqual([false, true])
})

/** What a tab does first when it wakes. */
const WAKINGS: [string, (tab: ReturnType<typeof openTab>) => unknown][] = [
  ['reads', (tab) => tab.current()],
  ['has an event', (tab) => tab.apply(note('b'))],
  [
    'is shown',
    () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  ],
]

test.each(WAKINGS)('a frozen tab that missed the wipe begins anew when it %s', async (_, wake) => {
  const tab = openTab()
  tab.apply(note('a'))
  await settle()
  const { visitor } = tab.current()
  localStorage.clear()
  wake(tab)
  expect(tab.current().visitor).not.toBe(visitor)
  expect(typesOf(tab.current())).not.toContain('a')
})

test.each(WAKINGS)('one that missed a reset takes the next visitor when it %s', async (_, wake) => {
  const tab = openTab()
  tab.apply(note('a'))
  await settle()
  const next = createVisitor()
  localStorage.setItem('profile', toSnapshot(next))
  const heard: boolean[] = []
  on('wipe', (isElsewhere) => heard.push(isElsewhere))
  wake(tab)
  await settle()
  expect(heard).toEqual([true])
  expect(tab.current().visitor).toBe(next.visitor)
  expect(localStorage.getItem('profile')).toContain(`"${next.visitor}"`)
})

test('a reset reaches other tabs also where the visitor was first seen by a clock that ran ahead', async () => {
  const create = () => ({ ...createVisitor(), firstSeen: Date.now() })
  const open = () => openProfileStore('profile', createMapDisk(stored), create, (known) => known)
  vi.setSystemTime(Date.now() + 3_600_000)
  const here = open()
  here.apply(note('a'))
  await settle()
  const there = open()
  const { visitor } = there.current()
  vi.setSystemTime(Date.now() - 3_600_000)
  here.wipe()
  here.apply(note('b'))
  await settle()
  there.apply(note('c'))
  await settle()
  expect(here.current().visitor).not.toBe(visitor)
  expect(there.current().visitor).toBe(here.current().visitor)
  expect(stored.get('profile')?.visitor).toBe(here.current().visitor)
})

test.each([
  ['forgotten', 'before it is written', -1],
  ['forgotten', 'while the disk opens', 1],
  ['reset', 'before it is written', -1],
  ['reset', 'while the disk opens', 1],
])('what a visitor did reaches nobody, who is %s elsewhere %s', async (way, _, ms) => {
  const disk = createMapDisk(stored)
  const tab = openTab({
    ...disk,
    work: (work) => new Promise((done) => setTimeout(() => done(disk.work(work)), 2)),
  })
  tab.apply(note('secret'))
  await vi.advanceTimersByTimeAsync(PROFILE_WRITE_MS + ms)
  const next = createVisitor()
  localStorage.clear()
  if (way === 'reset') {
    stored.set('profile', next)
    localStorage.setItem('profile', toSnapshot(next))
  }
  await settle()
  expect([...stored.values()]).toEqual(way === 'reset' ? [next] : [])
})

test('a profile that breaks the rules gives way to a new visitor', () => {
  localStorage.setItem('profile', toSnapshot({ ...createVisitor(), traits: { broken: true } }))
  const tab = openTab()
  tab.apply((profile) => {
    if (profile.traits.broken === true) throw new Error('rules')
    return note('a')(profile)
  })
  expect(typesOf(tab.current())).toEqual(['a'])
})

test('a step that breaks the rules whoever the visitor is changes nothing, and is told', async () => {
  const errors: unknown[] = []
  on('error', (error) => errors.push(error))
  const tab = openTab()
  tab.apply(note('a'))
  await settle()
  const before = tab.current()
  const fail = () => {
    throw new Error('rules')
  }
  expect(tab.apply(fail)).toEqual([])
  expect([tab.current(), errors]).toEqual([before, [new Error('rules')]])
  // What another tab put on the disk meanwhile is built on, as ever.
  stored.set('profile', note('c')(before).profile)
  tab.apply(note('b'))
  await settle()
  expect(onDisk()).toEqual(['a', 'c', 'b'])
})

function createVisitor(): Profile {
  visitors += 1
  return {
    ...{ v: PROFILE_VERSION, visitor: `v${visitors}`, revision: 0 },
    ...{ firstSeen: visitors, lastSeen: visitors, segments: [], log: [] },
    session: { id: 's', number: 1, startedAt: 0, lastAt: 0 },
    ...{ traits: {}, source: { first: {}, last: {} }, aggregates: {} },
    ...{ assignments: {}, exposures: {}, journey: { stage: '', since: 0 } },
  }
}
