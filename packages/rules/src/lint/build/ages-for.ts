import type { Window } from '@segue/protocol'
import { windowSeconds } from '../../time/window.ts'
import type { Quest } from './quest.ts'

/** So many ages within a window, milliseconds: all of late, or over the window, or as old as it bears. */
export function agesFor(
  within: Window | undefined,
  count: number,
  quest: Quest,
): readonly number[] {
  const reach = reachMs(within)
  const span = quest.dice.pick([Math.min(count * SECOND_MS, reach / 2), reach * 0.9, 0]) ?? 0
  const old = within === undefined ? FAR_DAYS.map((days) => days * DAY_MS) : [0, reach * 0.95]
  const oldest = quest.dice.pick(old) ?? 0
  return Array.from({ length: count }, (_, index) =>
    Math.round(oldest || ((index + 1) * span) / (count + 1)),
  )
}

/** How far a window reaches back, milliseconds; of the calendar what its period surely has. */
export function reachMs(within: Window | undefined): number {
  if (within === undefined) return FAR_MS
  return 'calendar' in within ? SECOND_MS : windowSeconds(within) * 1000
}

const SECOND_MS = 1000
const DAY_MS = 86_400_000
const FAR_MS = 20 * DAY_MS
/** Ages where no window bounds them; 0 for any of the last days. */
const FAR_DAYS = [0, 0, 0, 9, 50, 380]
