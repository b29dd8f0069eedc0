import type { Session } from '@segue/protocol'
import type { Step } from './history.ts'
import { isDoing, momentOf } from './naive-journey.ts'

/** The visit after these steps, told one after the other. With an event its last act is put no later than the clock. */
export function visitNaively(start: Session, steps: readonly Step[]): Session {
  let visit = start
  for (const step of steps) {
    const { event, situation } = step
    if (!event) continue
    const at = momentOf(step)
    const noLater = (time: number) => Math.min(time, situation.now)
    const { id, number, startedAt, lastAt } = visit
    if (event.session !== id) {
      visit = { id: event.session, number: number + 1, startedAt: at, lastAt: at }
      continue
    }
    const acts = isDoing(step) ? [noLater(lastAt), at] : [noLater(lastAt)]
    visit = { id, number, startedAt, lastAt: Math.max(...acts) }
  }
  return visit
}
