import { EVENT_TYPES, type SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { createProfile } from './create-profile.ts'
import { advanceProfile, updateProfile } from './update-profile.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-02T10:00:00Z')

const config: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [],
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      { id: 'keen', name: 'Keen', enter: { event: 'view_item', op: 'at_least', value: 1 } },
      { id: 'lapsed', name: 'Lapsed', lapseAfterDays: 30 },
    ],
  },
  experiences: [],
  goals: [],
}

const program = compile(config)
const lapsedAt = START + 30 * DAY

function situate(now: number) {
  return { now, zone: 'UTC', traits: {} }
}

function happen(type: string, at: number) {
  return { type, at, session: 's', path: '/', props: {} }
}

function lapse() {
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  const fresh = createProfile(program, 'v', session, START)
  const { profile } = updateProfile(program, fresh, happen('view_item', START), situate(START))
  return advanceProfile(program, profile, situate(lapsedAt))
}

test('the record of a move is no act: it neither moves the last sight nor ends a lapse', () => {
  const { profile, transitions } = lapse()
  expect(transitions.map(({ to }) => to)).toEqual(['lapsed'])
  const record = happen(EVENT_TYPES.stageChange, lapsedAt + DAY)
  const update = updateProfile(program, profile, record, situate(lapsedAt + DAY))
  expect(update.transitions).toEqual([])
  expect(update.profile).toMatchObject({
    revision: 2,
    lastSeen: START,
    session: { lastAt: START },
    journey: { stage: 'lapsed', since: lapsedAt },
  })
})

test('what the visitor does next ends the lapse', () => {
  const back = happen('page_view', lapsedAt + DAY)
  const update = updateProfile(program, lapse().profile, back, situate(lapsedAt + DAY))
  expect(update.profile.lastSeen).toBe(lapsedAt + DAY)
  expect(update.transitions).toMatchObject([{ from: 'lapsed', to: 'keen', cause: 'return' }])
})
