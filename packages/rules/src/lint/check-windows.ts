import { WINDOW_DAYS_MAX } from '@segue/protocol'
import { DAY_SECONDS, windowSeconds } from '../time/window.ts'
import type { Finding } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import type { World } from './world.ts'

/** Windows that reach back further than evidence is kept. The witness did it when it was kept last. */
export function checkWindows({
  config,
  until,
  retentionDays = WINDOW_DAYS_MAX,
}: World): readonly Finding[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Finding[] => {
    const within = 'within' in condition ? condition.within : undefined
    if (!within || 'calendar' in within) return []
    const days = windowSeconds(within) / DAY_SECONDS
    if (days <= retentionDays) return []
    const text = `A window of ${days} days reaches back further than the ${retentionDays} days that are kept.`
    const type = 'event' in condition && condition.event !== '*' ? condition.event : 'page_view'
    const at = until - Math.floor(retentionDays * DAY_SECONDS) * 1000 - HOUR_MS
    const witness = { visitor: 'long-ago', events: [{ at, type }] }
    return [{ code: 'WINDOW_TOO_LONG', path, about: [], text, witness }]
  })
}

const HOUR_MS = 3_600_000
