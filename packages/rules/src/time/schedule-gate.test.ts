import type { Experience, Schedule } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { scheduleGate } from './schedule-gate.ts'

const HOUR_MS = 3_600_000
const QUARTER_MS = 900_000

/** The moments, a quarter of an hour apart, at which the schedule opens or shuts within a day of the middle. */
function changesOf(timeZone: string, schedule: Schedule, middle: string): readonly string[] {
  const { program } = siteWith(timeZone, schedule)
  const profile = profileOf(program)
  const isShown = (now: number) =>
    decide(program, profile, { now, zone: 'UTC', traits: {} }).outcomes[0]?.verdict === 'shown'
  const from = Date.parse(middle) - 24 * HOUR_MS
  const moments = Array.from({ length: 4 * 48 }, (_, index) => from + index * QUARTER_MS)
  return moments
    .filter((now) => isShown(now) !== isShown(now - 1))
    .map(
      (now) => `${isShown(now) ? 'opens' : 'shuts'} ${new Date(now).toISOString().slice(0, 16)}Z`,
    )
}

test.each<[string, string, Schedule, string, readonly string[]]>([
  [
    'shuts once where the clock shows its end twice',
    ...at('Europe/Berlin', { until: '2026-10-25T02:30' }, '2026-10-25T00:30Z'),
    ['shuts 2026-10-25T00:30Z'],
  ],
  [
    'opens once where the clock shows its start twice',
    ...at('Europe/Berlin', { from: '2026-10-25T02:15' }, '2026-10-25T00:30Z'),
    ['opens 2026-10-25T00:15Z'],
  ],
  [
    'shuts when the first hour of the two is over',
    ...at(
      'Europe/Berlin',
      { from: '2026-10-25T01:00', until: '2026-10-25T03:00' },
      '2026-10-25T00:30Z',
    ),
    ['opens 2026-10-24T23:00Z', 'shuts 2026-10-25T02:00Z'],
  ],
  [
    'opens an hour later where the clock skips its start',
    ...at('Europe/Berlin', { from: '2026-03-29T02:30' }, '2026-03-29T01:00Z'),
    ['opens 2026-03-29T01:30Z'],
  ],
  [
    'shuts an hour later where the clock skips its end',
    ...at('America/New_York', { until: '2026-03-08T02:15' }, '2026-03-08T07:00Z'),
    ['shuts 2026-03-08T07:15Z'],
  ],
  [
    'knows changes by half an hour',
    ...at('Australia/Lord_Howe', { until: '2026-04-05T01:45' }, '2026-04-04T15:00Z'),
    ['shuts 2026-04-04T14:45Z'],
  ],
  [
    'knows the day before and the day after',
    ...at(
      'Europe/Berlin',
      { from: '2026-10-24T20:00', until: '2026-10-25T20:00' },
      '2026-10-25T06:00Z',
    ),
    ['opens 2026-10-24T18:00Z', 'shuts 2026-10-25T19:00Z'],
  ],
])('a schedule %s', (_, timeZone, schedule, middle, changes) => {
  expect(changesOf(timeZone, schedule, middle)).toEqual(changes)
})

test('a scene knows the very moment at which a schedule opens, then shuts', () => {
  const schedule = { from: '2026-12-01T00:07', until: '2026-12-01T00:09' }
  const { program, experience } = siteWith('Europe/Berlin', schedule)
  const opensAt = Date.parse('2026-11-30T23:07Z')
  const nextAfter = (now: number) => {
    const scene = createScene(program, profileOf(program), { now, zone: 'UTC', traits: {} })
    scene.until = Number.POSITIVE_INFINITY
    scheduleGate(experience, scene, new Set())
    return scene.until
  }
  expect(nextAfter(opensAt - 1)).toBe(opensAt)
  expect(nextAfter(opensAt)).toBe(opensAt + 120_000)
  expect(nextAfter(opensAt + 120_000)).toBe(Number.POSITIVE_INFINITY)
})

function siteWith(timeZone: string, schedule: Schedule) {
  const running: Experience = {
    ...{ id: 'e', name: 'E', state: 'running', mode: 'personalize', schedule },
    variants: [{ id: 'v', name: 'V', changes: [] }],
  }
  const program = compile({
    ...EMPTY_CONFIG,
    timeZone,
    experiences: [running],
  })
  const [experience] = program.experiences
  if (!experience) throw new Error('a program has the experiences of its site config')
  return { program, experience }
}

function profileOf(program: Program) {
  return createProfile(program, 'ann', { id: 's', number: 1, startedAt: 0, lastAt: 0 }, 0)
}

function at(timeZone: string, schedule: Schedule, middle: string): [string, Schedule, string] {
  return [timeZone, schedule, middle]
}
