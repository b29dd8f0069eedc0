import type { JsonObject, Profile, SiteConfig } from '@segue/protocol'
import { advanceProfile, compile, type Program, updateProfile } from '@segue/rules'
import { nextChange, settle } from '@segue/rules/simulate'
import { STANDING_DAYS_MAX } from './limits.ts'
import { findOffDeviceRules } from './off-device-rules.ts'
import type { RuleAges } from './rule-ages.ts'
import type { Standing } from './standing.ts'
import type { WatchedEvent, WatchedHistory } from './watched-history.ts'

/** Where a visitor stands now, and when to look again though nothing happens. Epoch milliseconds. */
export interface Judged {
  readonly stage: string
  readonly segments: readonly string[]
  readonly due: number
}

/** What is judged: what is known of a visitor, where they stood before, and the moment. */
export interface JudgeQuestion {
  readonly history: WatchedHistory
  readonly before: Standing
  /** What the site's server told of the user, as far as the rules may see it. */
  readonly traits: JsonObject
  readonly now: number
}

/** Says where a visitor stands; undefined for one of whom nothing may be known. */
export type JudgeVisitor = (question: JudgeQuestion) => Judged | undefined

/**
 * A judge by a site config. The browser knows its visitor better than the collector does, so its newest report holds.
 * On top of it comes what the browser could not know: what servers told, and the time since. The rules are run over
 * the history as the browser saw it and as it is now; what comes out otherwise has moved.
 */
export function createJudge(config: SiteConfig, ages: RuleAges): JudgeVisitor {
  const offDevice = findOffDeviceRules(config)
  const program = compile(offDevice.config)
  const stages = new Set(config.journey.stages.map(({ id }) => id))
  const zone = config.timeZone

  return ({ history, before, traits, now }) => {
    const { visitor } = history
    // A browser's clock may be ahead a little.
    const events = history.events.map((event) => ({ ...event, at: Math.min(event.at, now) }))
    const seen = events.filter(({ told }) => !told)
    const report = seen.at(-1)
    if (events.length === 0 || report?.stage === '') return undefined
    const seenProfile =
      report && settle(program, { visitor, zone, events: seen }, report.at)?.profile
    const isStageKnown = report && report.config >= ages.journey && stages.has(report.stage)
    const profile = follow(program, {
      ...{ visitor, zone, events, now, traits },
      stage: isStageKnown ? report : undefined,
    })
    const isIn = (id: string): boolean => {
      const isNow = profile.segments.includes(id)
      const isKept = offDevice.segments.has(id)
      if (report === undefined || report.config < (ages.segments[id] ?? 0))
        return isKept ? isNow : id in before.segments
      const hasMoved = isKept && seenProfile?.segments.includes(id) !== isNow
      return hasMoved ? isNow : report.segments.includes(id)
    }
    const situation = { now, zone: zone ?? 'UTC', traits: {} }
    const change = nextChange(program, profile, situation) ?? Number.POSITIVE_INFINITY
    return {
      stage: profile.journey.stage,
      segments: config.segments.map(({ id }) => id).filter(isIn),
      due: Math.min(Math.max(change, now + LOOK_AGAIN_MS), now + STANDING_DAYS_MAX * DAY_MS),
    }
  }
}

/** The profile now: the stage the browser reported, and what happened and ran out since then. */
function follow(program: Program, walk: Walk): Profile {
  const { visitor, zone, events, now, traits, stage: report } = walk
  const until = report?.at ?? now
  const isLater = ({ at }: WatchedEvent) => at > until
  const past = { visitor, events: events.filter((event) => !isLater(event)), ...(zone && { zone }) }
  const settled = settle(program, past, until)
  if (settled === undefined) throw new RangeError('A history without events has no profile.')
  let { profile } = settled
  if (report !== undefined && profile.journey.stage !== report.stage)
    profile = { ...profile, journey: { stage: report.stage, since: report.at } }
  const situate = (at: number) => ({ ...settled.situation, now: at })
  const later = events.filter(isLater).sort((a, b) => a.at - b.at)
  for (const event of later)
    profile = updateProfile(program, profile, event, situate(event.at)).profile
  profile = { ...profile, traits: { ...profile.traits, ...traits } }
  return advanceProfile(program, profile, situate(now)).profile
}

interface Walk extends Pick<JudgeQuestion, 'traits' | 'now'> {
  readonly visitor: string
  readonly zone: string | undefined
  readonly events: readonly WatchedEvent[]
  /** The report whose stage holds. */
  readonly stage: WatchedEvent | undefined
}

/** A change that is due at once, and does not come, is not waited for without a pause. */
const LOOK_AGAIN_MS = 60_000
const DAY_MS = 86_400_000
