import { EVENT_TYPES, type Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import { DAY_SECONDS } from '../time/window.ts'

/** When a visitor who does nothing more lapses into which stage: `at` in epoch milliseconds, the first first. */
export function lapsesOf({ lapses }: Program, { lastSeen }: Pick<Profile, 'lastSeen'>) {
  return lapses.map(({ id, lapseAfterDays }) => ({
    id,
    at: lastSeen + lapseAfterDays * DAY_SECONDS * 1000,
  }))
}

/** True for what a visitor did: Segue's own record of a move in the journey neither wakes a visitor nor keeps one. */
export function isAct({ type }: { readonly type: string }): boolean {
  return type !== EVENT_TYPES.stageChange
}
