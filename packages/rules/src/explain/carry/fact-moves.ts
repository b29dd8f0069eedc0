import type { TraitCondition } from '@segue/protocol'
import { fittingValues } from './fitting-values.ts'
import type { Move, Quest } from './move.ts'
import { act, isOfClock, know, type Stand, waitUntil } from './stand.ts'

/** What can be done for a fact: know another value, or come again. The clock is only waited for. */
export function factMoves({ trait }: TraitCondition, quest: Quest, start: Stand): readonly Move[] {
  if (trait === 'visit.number') return [{ go: (stand) => act(stand, VISIT, true) }]
  if (trait === 'visit.minutes') {
    const waitMs = Math.max(1, quest.need.missing ?? 1) * MINUTE_MS
    return [{ go: (stand) => waitUntil(stand, stand.situation.now + waitMs), patience: 3 }]
  }
  if (isOfClock(trait)) return []
  const wishes = [quest.need, ...quest.beside].flatMap(({ condition, answer }) =>
    'trait' in condition && condition.trait === trait
      ? { test: condition, isYes: answer === 'yes' }
      : [],
  )
  const values = fittingValues(wishes, quest.actualAt(start), start)
  return values.map((value) => ({ go: (stand) => know(stand, trait, value) }))
}

/** Coming again, and nothing else. */
export const VISIT = { type: 'page_view', path: '/', props: {} }

const MINUTE_MS = 60_000
