import type { TraitCondition } from '@segue/protocol'
import { fittingValues } from './fitting-values.ts'
import type { Move, Quest } from './move.ts'
import { act, know, type Stand } from './stand.ts'

/** What can be done for a fact: know another value, or come again. The clock is only waited for. */
export function factMoves({ trait }: TraitCondition, quest: Quest, start: Stand): readonly Move[] {
  if (trait === 'visit.number') return [{ go: (stand) => act(stand, VISIT, true) }]
  if (/^(time\.|visit\.)/.test(trait)) return []
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
