import {
  type Condition,
  EVENT_TYPES,
  type SequenceStep,
  type SiteConfig,
  WINDOW_DAYS_MAX,
  type Window,
} from '@segue/protocol'
import { DAY_SECONDS, windowSeconds } from '../time/window.ts'
import type { Found } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import { whoDid } from './witness.ts'
import type { World } from './world.ts'

/**
 * Windows that reach back further than evidence is kept: of conditions, and those meant by days since something
 * happened, by bounds of recency and by frequency caps. The witness did it when it was kept last.
 */
export function checkWindows({
  config,
  until,
  retentionDays = WINDOW_DAYS_MAX,
}: World): readonly Found[] {
  return reachesOf(config).flatMap(({ path, days, step }): readonly Found[] => {
    if (days <= retentionDays) return []
    const text = `A window of ${days} days reaches back further than the ${retentionDays} days that are kept.`
    const at = until - Math.floor(retentionDays * DAY_SECONDS) * 1000 - HOUR_MS
    const witness = { ...whoDid(step, at), visitor: 'long-ago' }
    return [{ code: 'WINDOW_TOO_LONG', path, about: [], text, witness }]
  })
}

/** How far back a place of a site config looks, and for what. */
interface Reach {
  readonly path: string
  readonly days: number
  readonly step: SequenceStep
}

function reachesOf(config: SiteConfig): readonly Reach[] {
  const { rfm, experiences } = config
  return [
    ...(rfm?.recencyDays ?? []).slice(-1).map((days) => {
      const place = (rfm?.recencyDays.length ?? 0) - 1
      return { path: `rfm.recencyDays[${place}]`, days, step: { event: rfm?.event ?? '*' } }
    }),
    ...walkConfig(config).flatMap(({ path, condition }) => reachesIn(condition, path)),
    ...experiences.flatMap(({ id, frequencyCap }, index) => {
      if (!frequencyCap?.within) return []
      const path = `experiences[${index}].frequencyCap`
      const where = { prop: 'experience', op: 'equals', value: id }
      return [
        { path, days: daysOf(frequencyCap.within), step: { event: EVENT_TYPES.exposure, where } },
      ]
    }),
  ]
}

function reachesIn(condition: Condition, path: string): readonly Reach[] {
  const step = 'sequence' in condition ? condition.sequence[0] : condition
  if (!step || !('event' in step)) return []
  const within = 'within' in condition ? condition.within : undefined
  const windows = within ? [{ path, days: daysOf(within), step }] : []
  const isSince = 'measure' in condition && condition.op === 'within_days'
  return isSince ? [...windows, { path, days: Number(condition.value), step }] : windows
}

/** The days that a window can reach back: the longest year has 366. */
function daysOf(within: Window): number {
  if ('calendar' in within) return CALENDAR_DAYS[within.calendar]
  return windowSeconds(within) / DAY_SECONDS
}

const CALENDAR_DAYS = { day: 1, week: 7, month: 31, year: 366 } as const
const HOUR_MS = 3_600_000
