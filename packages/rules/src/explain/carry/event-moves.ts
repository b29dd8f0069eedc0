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
  if (measure === 'streak') return acts.flatMap((what) => [doing(what), doingNextDay(what)])
  if (of === undefined || !VALUED.includes(measure)) return acts.map(doing)
  const valuesAt = measure === 'distinct' ? freshValues : numbersFor(condition, quest)
  return acts.flatMap((what) =>
    Array.from({ length: NUDGES.length }, (_, index) => ({
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
    isSlow: true,
    go: (stand) => {
      const next = waitUntil(stand, stand.situation.now + DAY_MS)
      return next && act(next, what)
    },
  }
}

/** The event with a value of the property that is measured. */
export function withValue(what: Act, path: string, value: Json | undefined): Act {
  const props: { [name: string]: Json } = { ...what.props }
  putAt(props, path, value)
  return { ...what, props }
}

function freshValues({ purse, situation }: Stand): readonly Json[] {
  const number = situation.now + purse.left
  return [`value ${number}`, number, (number % 1000) - 2000]
}

/** Numbers of which one leads a sum, an average or a maximum to where it is needed. */
function numbersFor(condition: EventCondition, { need, actualAt }: Quest) {
  const { of = '', measure, value } = condition
  const [named = 0] = [value].flat().filter((each) => typeof each === 'number')
  const goal = Number(need.actual ?? 0) + (need.missing ?? named - Number(need.actual ?? 0))
  const sign = Math.sign(need.missing ?? 0) || 1
  return (stand: Stand): readonly number[] => {
    const now = Number(actualAt(stand) ?? 0)
    return NUDGES.map((nudge) => {
      const aim = goal + nudge * sign
      if (measure === 'max') return aim
      if (measure === 'sum') return bounded(aim - now)
      return bounded(numberForMean(aim, probe(condition, actualAt, stand, of)))
    })
  }
}

/** What an average becomes with one more value of 0 and with one of 1,000. */
function probe(
  condition: EventCondition,
  actualAt: Quest['actualAt'],
  stand: Stand,
  of: string,
): readonly [number, number] {
  const [what] = matchingActs(condition, stand)
  const meanWith = (value: number) => {
    const tried = what && act(stand, withValue(what, of, value))
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
/** How far beyond its goal a number is tried: to it, just beyond, and well beyond. */
const NUDGES = [0, 0.01, 1]
const DAY_MS = 86_400_000
