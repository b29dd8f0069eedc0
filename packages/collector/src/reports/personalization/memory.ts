import {
  CONTROL,
  EVENT_TYPES,
  type Goal,
  HOLDOUT,
  type PersonalizationReport,
} from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'
import { type Group, groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import type { Period } from '../period.ts'
import {
  type LevelSums,
  type PersonalizationSums,
  TURNS_TOGETHER,
  toPersonalizationReport,
} from './to-personalization-report.ts'

/** The personalization report over all lines of one site, in plain TypeScript. */
export function personalizationOf(
  all: readonly EventLine[],
  { from, until, siteGoals }: Period & { readonly siteGoals: readonly Goal[] },
): PersonalizationReport {
  const known = bySequence(all).filter(({ visitor, event }) => visitor !== '' && event.at < until)
  const views = groupBy(known, ({ visitor }) => visitor).flatMap((own) => toViews(own, siteGoals))
  const counted = views.filter(({ line }) => line.event.at >= from)
  const cells = counted.flatMap((view) =>
    [...new Set(['*', ...view.line.event.segments])].map((segment) => ({ ...view, segment })),
  )
  const bySegment = groupBy(cells, ({ segment }) => segment)
  return toPersonalizationReport({
    levels: bySegment.map(toLevel),
    turns: bySegment.flatMap(toTurns),
  })
}

interface View {
  readonly line: EventLine
  /** Experience and arm of each exposure. */
  readonly met: { readonly variant: string; readonly isShown: boolean }[]
  kind: 'shown' | 'kept' | 'plain'
  turn: number
  responded: boolean
}

type Cell = View & { readonly segment: string }

/** The views of one visitor, from lines in their order. */
function toViews(own: readonly EventLine[], goals: readonly Goal[]): View[] {
  const views = new Map<EventLine, View>()
  const newest = new Map<string, View>()
  for (const line of own) {
    const { experience, variant } = line.event.props
    const view: View = { line, met: [], kind: 'plain', turn: 0, responded: false }
    if (line.event.type === EVENT_TYPES.pageView) {
      newest.set(line.tab, view)
      views.set(line, view)
    }
    if (line.event.type !== EVENT_TYPES.exposure) continue
    if (typeof experience !== 'string' || typeof variant !== 'string') continue
    const isShown = variant !== CONTROL && variant !== HOLDOUT
    newest.get(line.tab)?.met.push({ variant: JSON.stringify([experience, variant]), isShown })
  }
  const turns = { shown: 0, kept: 0, plain: 0 }
  for (const view of views.values()) {
    if (view.met.length > 0) view.kind = view.met.some(({ isShown }) => isShown) ? 'shown' : 'kept'
    turns[view.kind] += 1
    view.turn = Math.min(turns[view.kind], TURNS_TOGETHER)
  }
  markResponses(own, views, goals)
  return [...views.values()]
}

function markResponses(
  own: readonly EventLine[],
  views: ReadonlyMap<EventLine, View>,
  goals: readonly Goal[],
): void {
  const values = goals.map(createGoalValue)
  const exposed = new Map<string, View>()
  for (const line of own) {
    const before = exposed.get(line.session)
    if (before && values.some((value) => value(line.event) !== undefined)) before.responded = true
    const view = views.get(line)
    if (view && view.kind !== 'plain') exposed.set(line.session, view)
  }
}

function toLevel(cells: Group<Cell>): LevelSums {
  const visitors = groupBy(cells, ({ line }) => line.visitor).map((own) => ({
    views: own.length,
    shown: own.filter(({ kind }) => kind === 'shown').length,
    kept: own.filter(({ kind }) => kind === 'kept').length,
    variants: new Set(
      own.flatMap(({ met }) => met.filter(({ isShown }) => isShown).map(({ variant }) => variant)),
    ).size,
  }))
  const sum = (measure: (one: (typeof visitors)[number]) => number) =>
    visitors.reduce((total, one) => total + measure(one), 0)
  return {
    ...{ segment: cells[0].segment, visitors: visitors.length },
    reached: sum(({ shown }) => Number(shown > 0)),
    views: sum(({ views }) => views),
    shown: sum(({ shown }) => shown),
    kept: sum(({ kept }) => kept),
    variants: sum(({ variants }) => variants),
    viewsSquares: sum(({ views }) => views ** 2),
    shownSquares: sum(({ shown }) => shown ** 2),
    products: sum(({ shown, views }) => shown * views),
    variantsSquares: sum(({ variants }) => variants ** 2),
  }
}

function toTurns(cells: Group<Cell>): PersonalizationSums['turns'] {
  const met = cells.flatMap(({ segment, kind, turn, responded }) =>
    kind === 'plain' ? [] : [{ segment, kind, turn, responded }],
  )
  return groupBy(met, ({ kind, turn }) => `${kind} ${turn}`).map((own) => {
    const [{ segment, kind, turn }] = own
    const responses = own.filter(({ responded }) => responded).length
    return { segment, kind, turn, views: own.length, responses }
  })
}
