import { EVENT_TYPES } from '@segue/protocol'
import { positionOf } from '../conditions/references.ts'
import type { Program } from '../program.ts'
import { DAY_SECONDS } from '../time/window.ts'
import { type Draft, moveTo } from './transition.ts'

/**
 * Takes a visitor who did nothing until `now` through every stage that takes such visitors, each at its own moment,
 * however late somebody looks.
 */
export function lapse({ lapses }: Program, draft: Draft, now: number): void {
  const { lastSeen, journey } = draft.profile
  const current = positionOf(journey.stage, lapses)
  lapses.forEach(({ id, lapseAfterDays }, index) => {
    const at = lapseMoment(lastSeen, lapseAfterDays)
    if (index > current && now >= at) moveTo(draft, { to: id, cause: 'lapse' }, at)
  })
}

/** When a visitor last seen then lapses, epoch milliseconds. */
export function lapseMoment(lastSeen: number, days: number): number {
  return lastSeen + days * DAY_SECONDS * 1000
}

/** True for what a visitor did: Segue's own record of a move in the journey neither wakes a visitor nor keeps one. */
export function isAct({ type }: { readonly type: string }): boolean {
  return type !== EVENT_TYPES.stageChange
}
