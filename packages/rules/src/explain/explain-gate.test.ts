import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain } from './index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const SITUATION = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }

test('who took the group is named, not who was shown before it in another place', () => {
  const experiences = [
    experience('alone', {}),
    experience('other', { group: 'h' }),
    experience('taker', { group: 'g' }),
    experience('late', { group: 'g' }),
  ]
  const program = compile({ ...EMPTY_CONFIG, experiences })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const profile = createProfile(program, 'ann', session, NOW)
  const late = explain(program, profile, SITUATION).experiences[3]
  expect(late).toMatchObject({
    verdict: 'excluded_by_group',
    facts: [{ name: 'group', actual: 'g', wanted: 'not taken by taker' }],
  })
})

test.each([
  ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T03:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-04T02:40'],
  ['Europe/Berlin', '2026-12-01T02:00', '2026-12-01T02:00'],
])('a schedule in %s from %s opens when its clock shows %s', (timeZone, from, nearest) => {
  const experiences = [experience('e', { schedule: { from } })]
  const program = compile({ ...EMPTY_CONFIG, timeZone, experiences })
  const now = Date.parse('2026-03-01T12:00:00Z')
  const profile = createProfile(
    program,
    'v',
    { id: 's', number: 1, startedAt: now, lastAt: now },
    now,
  )
  const { facts } = explain(program, profile, { ...SITUATION, now }).experiences[0]!
  expect(facts).toMatchObject([{ name: 'site time', nearest }])
})

/** What a bucket has to be for a yes. */
const isAsWanted = (wanted: unknown, bucket: unknown) => {
  const [, op, limit] = /^(below|at least) (\d+)$/.exec(String(wanted)) ?? []
  return op === 'below' ? Number(bucket) < Number(limit) : Number(bucket) >= Number(limit)
}

test.each([
  { traffic: 0.5, control: 0.5, holdout: 0.5 },
  { traffic: 0.34, control: 0.5, holdout: 1 },
  { traffic: 0.5, control: 1, holdout: 0.1 },
  { traffic: 0, control: 0.2, holdout: 0.2 },
])('the nearest buckets of a visitor who sees no variant lead to one: %o', (shares) => {
  const { traffic, control, holdout } = shares
  const experiences = [experience('e', { mode: 'experiment', traffic, control })]
  const program = compile({ ...EMPTY_CONFIG, settings: { holdout }, experiences })
  const canBeShown = traffic > 0 && control < 1 && holdout < 1
  const verdicts = new Set<string>()
  for (let visitor = 0; visitor < 60; visitor += 1) {
    const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
    const profile = createProfile(program, `v${visitor}`, session, NOW)
    const { verdict, facts } = explain(program, profile, SITUATION).experiences[0]!
    verdicts.add(verdict)
    const buckets = facts.slice(0, 3)
    expect(buckets.map(({ name }) => name)).toEqual([
      'traffic bucket',
      'holdout bucket',
      'control bucket',
    ])
    const wrong = buckets.filter(({ wanted, actual }) => !isAsWanted(wanted, actual))
    expect(wrong.length > 0).toBe(verdict !== 'shown')
    for (const fact of buckets) {
      const isNearest = wrong.includes(fact) && canBeShown
      expect(fact.nearest !== undefined).toBe(isNearest)
      if (isNearest) expect(isAsWanted(fact.wanted, fact.nearest)).toBe(true)
    }
  }
  expect(verdicts.has('shown')).toBe(canBeShown)
})

test('the traffic bucket of a visitor who took part before is not asked', () => {
  const experiences = [experience('e', { mode: 'experiment', traffic: 0 })]
  const program = compile({ ...EMPTY_CONFIG, experiences })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const profile = { ...createProfile(program, 'v', session, NOW), assignments: { e: 'gone' } }
  const { verdict, facts } = explain(program, profile, SITUATION).experiences[0]!
  expect(verdict).toBe('shown')
  expect(facts.map(({ name }) => name)).not.toContain('traffic bucket')
})

/** An experience that changes a place of its own for everyone. */
function experience(id: string, more: Partial<Experience>): Experience {
  const changes = [{ kind: 'text', target: { selector: `#${id}` }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id, name: id, state: 'running', mode: 'personalize', variants, ...more }
}
