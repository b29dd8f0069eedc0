import { EVENT_TYPES, isRecord, type TouchpointReport } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { WayStep } from '@segue/stats'
import type { EventLine } from '../../log/log-line.ts'
import { countDistinct } from '../count-distinct.ts'
import { groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import { toTouchpointReport } from './to-touchpoint-report.ts'
import { TOUCHPOINTS_SHOWN, type TouchpointPlan } from './touchpoint-plan.ts'

/** The touchpoints report over lines of one site and period, in plain TypeScript. */
export function touchpointsOf(lines: readonly EventLine[], plan: TouchpointPlan): TouchpointReport {
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const met = groupBy(known, ({ visitor }) => visitor).map((own) => toMet(own, plan))
  const ways = shorten(met)
  const converted = ways.filter((way) => way.converted)
  const places = converted.flatMap(({ names }) =>
    names.map((touchpoint, at) => ({ touchpoint, at, length: names.length })),
  )
  return toTouchpointReport({
    conversions: met.filter((way) => way.converted).length,
    touched: countDistinct(ways.flatMap(toRows)).map(({ name, visitors }) => ({
      ...{ touchpoint: name, visitors },
      converted: converted.filter(({ names }) => names.includes(name)).length,
    })),
    credits: groupBy(places, ({ touchpoint, length }) => JSON.stringify([touchpoint, length])).map(
      (own) => ({
        ...{ touchpoint: own[0].touchpoint, length: own[0].length, count: own.length },
        firsts: own.filter(({ at }) => at === 0).length,
        lasts: own.filter(({ at, length }) => at === length - 1).length,
      }),
    ),
    steps: groupBy(ways.flatMap(toSteps), (step) => JSON.stringify(step)).map((own) => ({
      ...own[0],
      count: own.length,
    })),
  })
}

interface Way {
  readonly visitor: string
  readonly names: readonly string[]
  readonly converted: boolean
}

/** What one visitor met before the conversion, from lines in their order. */
function toMet(own: readonly [EventLine, ...EventLine[]], { by, target }: TouchpointPlan): Way {
  const value = target && createGoalValue(target)
  const end = value ? own.findIndex(({ event }) => value(event) !== undefined) : -1
  const before = end < 0 ? own : own.slice(0, end)
  const names = before
    .filter(({ event }) => event.type === EVENT_TYPES.pageView)
    .flatMap(({ event: { page, props } }) => {
      const { source } = props
      const told = isRecord(source) ? source[by === 'channel' ? 'kind' : 'campaign'] : undefined
      const name = by === 'page' ? page.path : told
      return typeof name === 'string' && name !== '' ? [name] : []
    })
  return { visitor: own[0].visitor, names, converted: end >= 0 }
}

/** Ways with few names, none twice in a row; those without any are left out. */
function shorten(met: readonly Way[]): Way[] {
  const often = countDistinct(met.flatMap(toRows)).slice(0, TOUCHPOINTS_SHOWN)
  const shown = new Set(often.map(({ name }) => name))
  return met
    .map((way) => {
      const names = way.names.map((name) => (shown.has(name) ? name : '*'))
      return { ...way, names: names.filter((name, at) => name !== names[at - 1]) }
    })
    .filter(({ names }) => names.length > 0)
}

function toRows({ visitor, names }: Way): { readonly visitor: string; readonly name: string }[] {
  return names.map((name) => ({ visitor, name }))
}

function toSteps({ names, converted }: Way): WayStep[] {
  const begin = { from: null, to: names[0] ?? null, converted: false, count: 1 }
  const others = names.map((from, at) => {
    const to = names[at + 1] ?? null
    return { from, to, converted: to === null && converted, count: 1 }
  })
  return [begin, ...others]
}
