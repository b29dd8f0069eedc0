import { PROFILE_VERSION, type Profile, SNAPSHOT_CHARS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { parseSnapshot, reconcile, toSnapshot } from './snapshot.ts'

const entry = { type: 'page_view', at: 1, path: '/', props: {} }

function profile(parts: Partial<Profile> = {}): Profile {
  return {
    ...{ v: PROFILE_VERSION, visitor: 'v1', revision: 3, firstSeen: 10, lastSeen: 20 },
    session: { id: 's', number: 1, startedAt: 0, lastAt: 0 },
    ...{ traits: {}, source: { first: {}, last: {} }, aggregates: {}, segments: ['runner'] },
    ...{ assignments: {}, exposures: {}, log: [entry], journey: { stage: 'a', since: 0 } },
    ...parts,
  }
}

const named = (...types: string[]) => types.map((type) => ({ ...entry, type }))

test.each([
  [0, []],
  [2, named('b', 'c')],
])('a snapshot holds the profile with the %i events that the disk has not', (unsaved, log) => {
  const whole = profile({ log: named('a', 'b', 'c') })
  expect(parseSnapshot(toSnapshot(whole, unsaved))).toEqual({ ...whole, log })
})

test('events that find no room are left out all together', () => {
  const long = { ...entry, path: 'x'.repeat(SNAPSHOT_CHARS_MAX) }
  expect(parseSnapshot(toSnapshot(profile({ log: [long] }), 1))).toEqual(profile({ log: [] }))
})

test('a snapshot of a large profile keeps within its limit', () => {
  const aggregates = Object.fromEntries(
    Array.from({ length: 200 }, (_, key) => [`aggregate ${key}`, 'x'.repeat(50)]),
  )
  const text = toSnapshot(profile({ aggregates, log: Array.from({ length: 500 }, () => entry) }))
  expect(text.length).toBeLessThanOrEqual(SNAPSHOT_CHARS_MAX)
  expect(parseSnapshot(text)?.segments).toEqual(['runner'])
})

test.each([
  ['nothing', null],
  ['a cut text', toSnapshot(profile()).slice(0, 80)],
  ['another version', toSnapshot({ ...profile(), v: 2 as 1 })],
  ['a visitor id that is none', toSnapshot(profile({ visitor: '<script>' }))],
  ['a part of the wrong shape', toSnapshot(profile({ session: [] as never }))],
])('%s is no snapshot', (_, text) => {
  expect(parseSnapshot(text)).toBeUndefined()
})

test.each<[string, Partial<Profile>, unknown, Partial<Profile>]>([
  ['of nothing, ours', {}, undefined, {}],
  ['of junk, ours', {}, { visitor: 7 }, {}],
  [
    'the higher revision, behind our log',
    { log: named('a') },
    profile({ revision: 4, log: named('b') }),
    { revision: 4, log: named('a', 'b') },
  ],
  [
    'ours when it is ahead, behind the log of the other',
    { revision: 5, log: named('d', 'e') },
    profile({ log: named('a', 'b', 'c') }),
    { revision: 5, log: named('a', 'b', 'c', 'd', 'e') },
  ],
  [
    'ours when it is ahead, with what the other has already told once',
    { revision: 4, log: named('b', 'c', 'd') },
    profile({ log: named('a', 'b', 'c') }),
    { revision: 4, log: named('a', 'b', 'c', 'd') },
  ],
  [
    'ours when it is ahead, alone where an event is in neither log',
    { revision: 5, log: named('e') },
    profile({ log: named('a', 'b', 'c') }),
    { revision: 5, log: named('e') },
  ],
  ['the other one at equal revisions: it has the log', { log: [], segments: [] }, profile(), {}],
  [
    'the newer of two visitors',
    {},
    profile({ visitor: 'v2', firstSeen: 11 }),
    { visitor: 'v2', firstSeen: 11 },
  ],
  [
    'ours, when the other visitor is older',
    {},
    profile({ visitor: 'v0', firstSeen: 9, revision: 99 }),
    {},
  ],
])('of two copies %s counts', (_, mine, other, expected) => {
  expect(reconcile(profile(mine), other)).toEqual(profile(expected))
})
