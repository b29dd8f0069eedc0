import type { Program } from '../program.ts'
import { moveTo, type Update } from './transition.ts'

/**
 * Takes a visitor who did nothing until `now` through every stage that takes such visitors, each at its own moment,
 * however late somebody looks.
 */
export function lapse({ lapses }: Program, update: Update, now: number): Update {
  return lapses.reduce((before, { id, afterMs }, index) => {
    const { lastSeen, journey } = before.profile
    const isThere = lapses.slice(index).some((later) => later.id === journey.stage)
    if (isThere || now - lastSeen < afterMs) return before
    return moveTo(before, { to: id, cause: 'lapse' }, lastSeen + afterMs)
  }, update)
}
