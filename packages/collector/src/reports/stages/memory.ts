import { EVENT_TYPES, type StageReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { medianOf } from '../median-of.ts'
import { bySequence } from '../order.ts'
import { toDay } from '../period.ts'
import { toStageReport } from './to-stage-report.ts'

/** The stages report over lines of one site and period, in plain TypeScript; days are those of the zone. */
export function stagesOf(lines: readonly EventLine[], zone: string): StageReport {
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const walks = groupBy(known, ({ visitor }) => visitor)
    .map(toStates)
    .filter((states) => states.length > 0)
  const moves = walks.flatMap((states) =>
    states.flatMap((state, at) => {
      const from = states[at - 1]?.stage
      return from === undefined || from === state.stage ? [] : [{ from, ...state }]
    }),
  )
  const all = walks.flat()
  return toStageReport({
    days: toDays(known, zone),
    stages: [...new Set(all.map(({ stage }) => stage))].map((stage) => ({
      stage,
      visitors: countVisitors(all.filter((state) => state.stage === stage)),
      began: walks.filter((states) => states[0]?.stage === stage).length,
      stayed: walks.filter((states) => states.at(-1)?.stage === stage).length,
      hoursMedian: toHoursMedian(moves.filter(({ from }) => from === stage)),
    })),
    moves: groupBy(moves, ({ from, stage, cause }) => JSON.stringify([from, stage, cause])).map(
      (taken) => {
        const [{ from, stage: to, cause }] = taken
        const [visitors, hoursMedian] = [countVisitors(taken), toHoursMedian(taken)]
        return { from, to, cause, visitors, moves: taken.length, hoursMedian }
      },
    ),
  })
}

interface State {
  readonly visitor: string
  readonly stage: string
  readonly cause: string
  readonly hours: number | null
}

/** Where one visitor was, one after the other. */
function toStates(own: readonly EventLine[]): State[] {
  const told = own.flatMap(({ visitor, event: { type, props } }): State[] => {
    const { from, to, cause, hours } = props
    if (type !== EVENT_TYPES.stageChange || typeof to !== 'string' || to === '') return []
    const move = { visitor, stage: to, cause: typeof cause === 'string' ? cause : UNSEEN }
    if (typeof from !== 'string' || from === '') return [{ ...move, hours: null }]
    const taken = { ...move, hours: typeof hours === 'number' ? hours : null }
    return [{ visitor, stage: from, cause: UNSEEN, hours: null }, taken]
  })
  const staged = own
    .filter(({ event }) => event.stage !== '')
    .map(({ visitor, event: { stage } }) => ({ visitor, stage, cause: UNSEEN, hours: null }))
  const [first] = told.length > 0 ? told : staged
  return first === undefined ? [] : [...(told.length > 0 ? told : [first]), ...staged.slice(-1)]
}

function toDays(known: readonly EventLine[], zone: string) {
  const staged = known
    .filter(({ event }) => event.stage !== '')
    .map(({ visitor, event: { at, stage } }) => ({ visitor, day: toDay(at, zone), stage }))
  const newest = new Map(staged.map((one) => [JSON.stringify([one.visitor, one.day]), one]))
  return groupBy([...newest.values()], ({ day, stage }) => JSON.stringify([day, stage])).map(
    (own) => ({ day: own[0].day, stage: own[0].stage, visitors: own.length }),
  )
}

function countVisitors(some: readonly { readonly visitor: string }[]): number {
  return new Set(some.map(({ visitor }) => visitor)).size
}

function toHoursMedian(moves: readonly State[]): number | null {
  return medianOf(moves.flatMap(({ hours }) => hours ?? []))
}

const UNSEEN = 'unseen'
