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

test('a snapshot holds the profile without its log', () => {
  expect(parseSnapshot(toSnapshot(profile()))).toEqual(profile({ log: [] }))
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
  ['the higher revision', { revision: 3 }, profile({ revision: 4 }), { revision: 4 }],
  [
    'ours when it is ahead, with the log of the other',
    { revision: 5, log: [] },
    profile(),
    { revision: 5 },
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
