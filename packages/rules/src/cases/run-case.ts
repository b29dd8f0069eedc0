import type { Condition, Json, Profile, SiteConfig } from '@segue/protocol'
import {
  advanceProfile,
  bucketOf,
  compile,
  createProfile,
  decide,
  type Program,
  type Situation,
  type Transition,
  updateProfile,
} from '../index.ts'
import type { Case, CaseConfig, CaseEvent } from './case.ts'

/** What the case is about, as the rules answer it: compare it with {@link expectedOf}. */
export function runCase(given: Case): Json {
  if (given.seed !== undefined) return bucketOf(given.seed, given.visitor ?? '')
  if (given.steps !== undefined) return runJourney(given)
  if (given.experiences !== undefined) return runDecision(given)
  const { op = '', value, ignoreCase } = given
  const test = { op, ...(value !== undefined && { value }), ...(ignoreCase && { ignoreCase }) }
  return runCondition(given, given.when ?? { trait: 'custom.x', ...test })
}

/** What the case says should come out. */
export function expectedOf({ answer, steps, moves, outcomes, bucket }: Case): Json {
  if (steps) return { stages: steps.map(([, , stage]) => stage), ...(moves && { moves }) }
  return answer ?? outcomes ?? bucket ?? null
}

function runCondition(given: Case, when: Condition): string {
  const { config = {}, actual, traits = {} } = given
  const segments = [
    ...(config.segments ?? []),
    { id: 'yes', name: 'Yes', when },
    { id: 'no', name: 'No', when: { none: [when] } },
  ]
  const program = compile(toConfig({ ...config, segments }))
  const custom = { ...traits.custom, ...(actual !== undefined && { x: actual }) }
  const { profile } = follow(program, { ...given, traits: { ...traits, custom } })
  const found = ['yes', 'no'].filter((id) => profile.segments.includes(id))
  return found.length === 2 ? 'both' : (found[0] ?? 'unknown')
}

function runJourney({ stages = [], steps = [], moves, zone = 'UTC' }: Case): Json {
  const program = compile(toConfig({ stages }))
  let profile = create(program, Date.parse(steps[0]?.[0] ?? ''), 'v')
  const transitions: Transition[] = []
  const found = steps.map(([time, type]) => {
    const now = Date.parse(time)
    const situation = { now, zone, traits: {} }
    const update =
      type === null
        ? advanceProfile(program, profile, situation)
        : updateProfile(program, profile, toEvent([time, type]), situation)
    profile = update.profile
    transitions.push(...update.transitions)
    return profile.journey.stage
  })
  if (!moves) return { stages: found }
  const told = transitions.map(({ from, to, cause, at, hours }) => {
    return [from, to, cause, new Date(at).toISOString(), hours]
  })
  return { stages: found, moves: told }
}

function runDecision(given: Case): Json {
  const { experiences = [], settings = {}, timeZone = 'UTC', path = '/' } = given
  const stages = [
    { id: 'new', name: 'New' },
    { id: 'keen', name: 'Keen', enter: { event: 'view', op: 'at_least', value: 1 } },
  ]
  const program = compile({ ...toConfig({ stages }), experiences, settings, timeZone })
  const traits = { ...given.traits, page: { path } }
  const { profile, situation } = follow(program, { ...given, traits })
  return decide(program, profile, situation).outcomes.map(({ arm, verdict }) => [arm, verdict])
}

function follow(program: Program, given: Case): { profile: Profile; situation: Situation } {
  const { history = [], now = DEFAULT_NOW, zone = 'UTC', traits = {}, visitor = 'v' } = given
  const [start = now, , , , , session] = history[0] ?? []
  let profile = create(program, Date.parse(start), visitor, session)
  for (const told of history) {
    const [time, , , arrival = time] = told
    const event = toEvent(told)
    const situation = { now: Date.parse(arrival), zone, traits }
    profile = updateProfile(program, profile, event, situation).profile
  }
  const situation = { now: Date.parse(now), zone, traits }
  return { profile: advanceProfile(program, profile, situation).profile, situation }
}

function create(program: Program, now: number, visitor: string, id = SESSION): Profile {
  return createProfile(program, visitor, { id, number: 1, startedAt: now, lastAt: now }, now)
}

function toEvent([time, type, props = {}, , path = '/', session = SESSION]: CaseEvent) {
  return { type, at: Date.parse(time), session, path, props }
}

function toConfig({ stages = [], segments = [], scores = [], rfm }: CaseConfig): SiteConfig {
  return {
    v: 1,
    site: 'shop',
    name: 'Shop',
    timeZone: 'UTC',
    currency: 'EUR',
    scores,
    ...(rfm && { rfm }),
    segments,
    journey: { stages },
    experiences: [],
    goals: [],
  }
}

/** The session of events that name none. */
const SESSION = 's'
const DEFAULT_NOW = '2026-11-22T12:00:00Z'
