import {
  type Condition,
  EVENT_TYPES,
  type SequenceStep,
  type SiteConfig,
  WINDOW_DAYS_MAX,
  type Window,
} from '@segue/protocol'
import { explainCondition } from '../explain/explain-condition.ts'
import { createScene } from '../scene.ts'
import type { Settled } from '../simulate/settle.ts'
import { DAY_SECONDS, windowSeconds } from '../time/window.ts'
import { counted } from './counted.ts'
import type { Found } from './finding.ts'
import { type OldEvidence, whoDidLongAgo } from './old-evidence.ts'
import { walkConfig } from './walk-config.ts'
import type { World } from './world.ts'

/**
 * Windows that reach back further than evidence is kept: of conditions, and those meant by streaks, by days since
 * something happened, by dates before or after which it did, by bounds of recency and by frequency caps. Of the witness
 * something else is told once what they did is no longer kept.
 */
export function checkWindows(world: World): readonly Found[] {
  const { config, retentionDays = WINDOW_DAYS_MAX } = world
  const keptMs = Math.floor(retentionDays * DAY_SECONDS) * 1000
  return reachesOf(config, world.until).flatMap((reach): readonly Found[] => {
    const { path, days, name = 'A window', numbers = [] } = reach
    if (days <= retentionDays) return []
    const kept = `${counted(retentionDays, 'day')} that ${retentionDays === 1 ? 'is' : 'are'} kept`
    const text = `${name} of ${counted(days, 'day')} reaches back further than the ${kept}.`
    const counts = numbers.filter((each) => each > 0 && each <= TIMES_MAX).map(Math.ceil)
    const times = [...new Set([1, ...counts, ...counts.map((each) => each + 1)])]
    const reachMs = days * DAY_SECONDS * 1000
    const agesMs = [keptMs + HOUR_MS, reachMs - HOUR_MS, reachMs + HOUR_MS]
    const tell = (settled: Settled) => answerOf(reach, settled, world)
    const shown = whoDidLongAgo({ ...reach, times, agesMs }, keptMs, tell, world)
    return [{ code: 'WINDOW_TOO_LONG', path, about: [], text, ...shown }]
  })
}

/** How far back a place of a site config looks, and for what. */
interface Reach extends Pick<OldEvidence, 'step' | 'then' | 'streakDays'> {
  readonly path: string
  readonly days: number
  /** What reaches back, if not a window. */
  readonly name?: string
  /** Numbers that are compared with how often it happened. */
  readonly numbers?: readonly number[]
  /** What asks: a condition, or an experience by its cap. */
  readonly asks: Condition | { readonly experience: string }
}

function answerOf({ asks }: Reach, settled: Settled, { program }: World): unknown {
  const { profile, situation, decision } = settled
  if ('experience' in asks)
    return decision.outcomes.find(({ experience }) => experience === asks.experience)?.verdict
  return explainCondition(asks, createScene(program, profile, situation)).answer
}

function reachesOf({ rfm, experiences, ...config }: SiteConfig, until: number): readonly Reach[] {
  return [
    ...(rfm?.recencyDays ?? []).slice(-1).map((days): Reach => {
      const place = (rfm?.recencyDays.length ?? 0) - 1
      const asks: Condition = { rfm: 'recency', op: 'at_least', value: 2 }
      return { path: `rfm.recencyDays[${place}]`, days, step: { event: rfm?.event ?? '*' }, asks }
    }),
    ...walkConfig({ experiences, ...config }).flatMap(({ path, condition }) =>
      reachesIn(condition, path, until),
    ),
    ...experiences.flatMap(({ id, frequencyCap }, index): readonly Reach[] => {
      if (!frequencyCap?.within) return []
      const { views, within } = frequencyCap
      const path = `experiences[${index}].frequencyCap`
      const where = { prop: 'experience', op: 'equals', value: id }
      const step: SequenceStep = { event: EVENT_TYPES.exposure, where }
      return [{ path, days: daysOf(within), step, numbers: [views], asks: { experience: id } }]
    }),
  ]
}

function reachesIn(condition: Condition, path: string, until: number): readonly Reach[] {
  const steps = 'sequence' in condition ? condition.sequence : []
  const [step, ...then] = 'event' in condition ? [condition] : steps
  if (!step) return []
  const reach = (days: number, more: Partial<Reach> = {}): Reach => {
    return { path, days, step, then, asks: condition, ...more }
  }
  if ('sequence' in condition) return condition.within ? [reach(daysOf(condition.within))] : []
  if (!('event' in condition)) return []
  const { within, measure, op, value } = condition
  const numbers = [value].flat().filter((each) => typeof each === 'number')
  const windows = within ? [reach(daysOf(within), { numbers })] : []
  if (measure === 'streak') {
    const days = Math.ceil(Math.max(0, ...numbers))
    return [...windows, reach(days, { name: 'A streak', streakDays: days })]
  }
  const isTime = measure === 'first' || measure === 'last'
  if (isTime && op === 'within_days') return [...windows, reach(Number(value))]
  const date = isTime && DATED.includes(op) ? Date.parse(String(value)) : Number.NaN
  if (Number.isNaN(date) || date > until) return windows
  const days = Math.ceil((until - date) / (DAY_SECONDS * 1000))
  return [...windows, reach(days, { name: `The time since ${value}` })]
}

/** The days that a window can reach back: the longest year has 366. */
function daysOf(within: Window): number {
  if ('calendar' in within) return CALENDAR_DAYS[within.calendar]
  return windowSeconds(within) / DAY_SECONDS
}

const CALENDAR_DAYS = { day: 1, week: 7, month: 31, year: 366 } as const
const HOUR_MS = 3_600_000
const DATED: readonly string[] = ['before', 'after']
/** Events of one witness at most. */
const TIMES_MAX = 150
