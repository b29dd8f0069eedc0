import type { EventCondition, Json } from '@segue/protocol'
import { VALUE_MAX } from '../../limits.ts'
import { putAt } from '../../lint/put-at.ts'
import { matchingActs } from './matching-acts.ts'
import type { Move, Quest } from './move.ts'
import { type Act, act, type Stand, waitUntil } from './stand.ts'

/** What can be done for what a visitor did to be measured otherwise: do it, with one value or another. */
export function eventMoves(condition: EventCondition, quest: Quest, start: Stand): readonly Move[] {
  const { of, measure = 'count' } = condition
  const acts = matchingActs(condition, start)
  if (measure === 'streak')
    return acts.flatMap((what) => [doing(what), doingNextDay(what), beginningAnew(what)])
  if (of === undefined || !VALUED.includes(measure)) return acts.map(doing)
  const valuesAt = measure === 'distinct' ? freshValues : numbersFor(condition, quest)
  return acts.flatMap((what) =>
    valuesAt(start).map((_, index) => ({
      go: (stand: Stand) => act(stand, withValue(what, of, valuesAt(stand)[index])),
    })),
  )
}

/** Does something. */
export function doing(what: Act): Move {
  return { go: (stand) => act(stand, what) }
}

function doingNextDay(what: Act): Move {
  return {
    patience: 3,
    go: (stand) => {
      const next = waitUntil(stand, stand.situation.now + DAY_MS)
      return next && act(next, what)
    },
  }
}

/** Lets a day go by without it, and the rest of today, then does it day by day: what shortens a streak. */
function beginningAnew(what: Act): Move {
  const next = doingNextDay(what)
  return {
    ...next,
    go: (stand, times) =>
      times < 2 ? waitUntil(stand, stand.situation.now + DAY_MS) : next.go(stand, times),
  }
}

/** The event with a value of the property that is measured; where that is a list, one in it. */
export function withValue(what: Act, path: string, value: Json | undefined): Act {
  const props: { [name: string]: Json } = { ...what.props }
  const known = props[path]
  putAt(props, path, Array.isArray(known) ? [...known, value ?? []].flat() : value)
  return { ...what, props }
}

function freshValues({ purse, situation }: Stand): readonly Json[] {
  const number = situation.now + purse.left
  return [`value ${number}`, number, (number % 1000) - 2000]
}

/** Numbers of which one leads a sum, an average or a maximum to where it is needed. */
function numbersFor(condition: EventCondition, { need, actualAt }: Quest) {
  const { measure, value } = condition
  const [named = 0] = [value].flat().filter((each) => typeof each === 'number')
  const goal = Number(need.actual ?? 0) + (need.missing ?? named - Number(need.actual ?? 0))
  return (stand: Stand): readonly number[] => {
    const now = Number(actualAt(stand) ?? 0)
    const parts = measure === 'sum' ? [bounded((goal - Number(need.actual ?? 0)) / PARTS)] : []
    const means = measure === 'average' && probe(condition, actualAt, stand)
    const values = NUDGES.map((nudge) => {
      const aim = goal + nudge
      if (measure === 'max') return aim
      return bounded(means ? numberForMean(aim, means) : aim - now)
    })
    const [exact = goal, ...beside] = values
    return [exact, ...parts, ...beside]
  }
}

/** What an average becomes with one more value of 0 and with one of 1,000. */
function probe(
  condition: EventCondition,
  actualAt: Quest['actualAt'],
  stand: Stand,
): readonly [number, number] {
  const [what] = matchingActs(condition, stand)
  const meanWith = (value: number) => {
    const tried = what && act(stand, withValue(what, condition.of ?? '', value))
    return Number((tried && actualAt(tried)) ?? 0)
  }
  return [meanWith(0), meanWith(1000)]
}

/** The value that makes the average `aim`: with one of 0 it is `none`, and each thousand adds as much. */
function numberForMean(aim: number, [none, thousand]: readonly [number, number]): number {
  return thousand === none ? aim : ((aim - none) * 1000) / (thousand - none)
}

function bounded(value: number): number {
  return Math.min(Math.max(value, -VALUE_MAX), VALUE_MAX)
}

const VALUED: readonly string[] = ['sum', 'average', 'max', 'distinct']
/** How far from its goal a number is tried: just there, just beside it, and well beside it. */
const NUDGES = [0, 0.01, -0.01, 1, -1]
/** In how many parts a sum is made where it cannot be at once. */
const PARTS = 10
const DAY_MS = 86_400_000
