import type { Profile, Session, SiteConfig } from '@segue/protocol'
import { advanceProfile, compile, createProfile, decide, updateProfile } from '../index.ts'
import type { Program } from '../program.ts'
import type { Situation } from '../situation.ts'
import type { Arrival, Known, Step } from './history.ts'
import { isCappedNaively } from './naive-cap.ts'
import { answer } from './naive-condition.ts'
import { isDoing, lapseNaively, momentOf, moveNaively } from './naive-journey.ts'
import { visitNaively } from './naive-visit.ts'

/** What is compared after a step. */
export interface Seen {
  readonly segments: readonly string[]
  readonly journey: Known['journey']
  readonly visit: Session
  readonly isCapped: boolean
}

/** Where a history led, and what was seen on the way. */
export interface Lived {
  readonly program: Program
  readonly profile: Profile
  readonly situation: Situation
  readonly seen: readonly Seen[]
}

/** For tests: the profile after a history, what was in it at each step, and the situation so long after the last one. */
export function live(config: SiteConfig, steps: readonly Step[], idleMs = 0): Lived {
  const program = compile(config)
  const start = steps[0]?.situation.now ?? 0
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  let profile = createProfile(program, 'v', session, start)
  const seen = steps.map(({ situation, event }) => {
    const update = event
      ? updateProfile(program, profile, event, situation)
      : advanceProfile(program, profile, situation)
    profile = update.profile
    const { segments, journey, session: visit } = profile
    const [outcome] = decide(program, profile, situation).outcomes
    return { segments, journey, visit, isCapped: outcome?.verdict === 'frequency_capped' }
  })
  const situation = steps.at(-1)?.situation ?? { now: start, zone: 'UTC', traits: {} }
  return { program, profile, situation: { ...situation, now: situation.now + idleMs }, seen }
}

/** For tests: what a profile holds after each step of a history. */
export function follow(config: SiteConfig, steps: readonly Step[]): readonly Seen[] {
  return live(config, steps).seen
}

/** For tests: the same, answered from the whole history at each step. */
export function followNaively(config: SiteConfig, steps: readonly Step[]): readonly Seen[] {
  const start = steps[0]?.situation.now ?? 0
  let journey: Known['journey'] = { stage: 'one', since: start }
  let lastSeen = start
  let arrivals: readonly Arrival[] = []
  const arrived: Session = { id: 's', number: 1, startedAt: start, lastAt: start }
  return steps.map((step, index) => {
    const { situation, event } = step
    const visit = visitNaively(arrived, steps.slice(0, index + 1))
    const know = (): Known => ({ config, arrivals, situation, journey, visit, asking: [] })
    const noLater = (at: number) => Math.min(at, situation.now)
    journey = { ...journey, since: noLater(journey.since) }
    lastSeen = noLater(lastSeen)
    journey = lapseNaively(know(), lastSeen, momentOf(step))
    if (event) arrivals = [...arrivals, { ...event, situation }]
    if (isDoing(step)) lastSeen = Math.max(lastSeen, momentOf(step))
    journey = moveNaively(know(), step)
    const segments = config.segments
      .filter(({ id, when }) => answer(when, { ...know(), asking: [id] }) === 'yes')
      .map(({ id }) => id)
    const isCapped = config.experiences.some(
      ({ id, frequencyCap }) => frequencyCap && isCappedNaively(id, frequencyCap, know()),
    )
    return { segments, journey, visit, isCapped }
  })
}
