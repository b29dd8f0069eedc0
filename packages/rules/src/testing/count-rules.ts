import type { Condition, Profile } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { compile, createProfile, updateProfile } from '../index.ts'
import type { Program } from '../program.ts'
import type { Situation } from '../situation.ts'
import { EMPTY_CONFIG } from './empty-config.ts'

/** For tests: the moment of looking. */
export const SITUATION: Situation = {
  now: Date.parse('2026-11-22T12:00:00Z'),
  zone: 'UTC',
  traits: {},
}
const HOUR_MS = 3_600_000

const few = fc.integer({ min: 0, max: 4 })
const comparisons = fc.oneof(
  fc.record({
    op: fc.constantFrom('at_least', 'at_most', 'equals', 'not_equals', 'more_than', 'less_than'),
    value: few,
  }),
  fc.record({
    op: fc.constantFrom('in', 'not_in'),
    value: fc.uniqueArray(few, { minLength: 1, maxLength: 3 }),
  }),
)
const leaves = fc
  .tuple(
    fc.constantFrom('a', 'b', '*'),
    comparisons,
    fc.constantFrom(undefined, { days: 7 }, { hours: 5 }),
  )
  .map(([event, test, within]) => ({ event, ...test, ...(within && { within }) }))

/** For tests: small random rules of counts. */
export const countRules: Arbitrary<Condition> = fc.letrec<{ rules: Condition }>((tie) => ({
  rules: fc.oneof(
    { depthSize: 'small' },
    leaves,
    fc
      .tuple(
        fc.constantFrom('all', 'any', 'none'),
        fc.array(tie('rules'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, parts]) => ({ [kind]: parts }) as unknown as Condition),
  ),
})).rules

/** For tests: what somebody did, each so many hours ago. */
export type Past = readonly (readonly [hours: number, type: string])[]

/** For tests: random pasts of up to six events. */
export const pasts: Arbitrary<Past> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 288 }), fc.constantFrom('a', 'b')),
  { maxLength: 6 },
)

/** For tests: the profile after an event of a type. */
export function did(program: Program, before: Profile, type: string, at: number): Profile {
  const event = { type, at, session: 's', path: '/', props: {} }
  return updateProfile(program, before, event, SITUATION).profile
}

/** For tests: somebody with a past, looked at with the segment `g` of this rule. */
export function visit(when: Condition, past: Past): { program: Program; profile: Profile } {
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 'g', name: 'G', when }] })
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  const profile = [...past]
    .sort(([one], [other]) => other - one)
    .reduce(
      (before, [hours, type]) => did(program, before, type, SITUATION.now - hours * HOUR_MS),
      createProfile(program, 'v', session, 0),
    )
  return { program, profile }
}

/** For tests: what doing so much for each condition takes: of one event the most, of any event others beside them. */
export type Steps = readonly { readonly condition: Condition; readonly missing?: number }[]

/** For tests: the events that these steps take, and no more than that. */
export function actsOf(steps: Steps): readonly string[] {
  const most = (wanted: string) =>
    Math.max(
      0,
      ...steps.map(({ condition, missing = 0 }) =>
        'event' in condition && condition.event === wanted ? missing : 0,
      ),
    )
  const [a, b] = [most('a'), most('b')]
  return [...'a'.repeat(a), ...'b'.repeat(b), ...'c'.repeat(Math.max(0, most('*') - a - b))]
}

/** For tests: true when doing what these steps say leads into the segment `g`. */
export function leadsIn(program: Program, profile: Profile, steps: Steps): boolean {
  const after = actsOf(steps).reduce(
    (past, type) => did(program, past, type, SITUATION.now),
    profile,
  )
  return after.segments.includes('g')
}
