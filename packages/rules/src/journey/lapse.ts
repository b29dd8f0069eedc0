import { EVENT_TYPES, type Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import { DAY_SECONDS } from '../time/window.ts'

/** A stage a visitor lapses into, and when: epoch milliseconds. */
export interface Lapse {
  readonly id: string
  readonly at: number
}

/** When a visitor who does nothing more lapses into which stage, the first first. */
export function lapsesOf({ lapses }: Program, { lastSeen }: Profile): readonly Lapse[] {
  return lapses.map(({ id, lapseAfterDays }) => ({
    id,
    at: lastSeen + lapseAfterDays * DAY_SECONDS * 1000,
  }))
}

/** True for what a visitor did: Segue's own record of a move in the journey neither wakes a visitor nor keeps one. */
export function isAct({ type }: { readonly type: string }): boolean {
  return type !== EVENT_TYPES.stageChange
}
