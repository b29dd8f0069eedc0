import type { EventCondition, Window } from '@segue/protocol'
import { closed, type Range, rangeOf } from '../range.ts'
import { windowSeconds } from '../time/window.ts'
import { type Asked, isYes } from './contradicts.ts'

/** True when something has to have happened more often than what it is a part of: lately, but not ever. */
export function hasFewerThanPart(asked: readonly Asked[]): boolean {
  const counted = asked.flatMap(({ condition, wanted }): readonly Counted[] => {
    if (!('event' in condition) || !PARTED.includes(condition.measure ?? 'count')) return []
    // A count is never unknown.
    const range = rangeAsked(condition, wanted)
    return range ? [{ condition, range }] : []
  })
  return counted.some((part) =>
    counted.some(
      (whole) => leastOf(part) > mostOf(whole) && isPartOf(part.condition, whole.condition),
    ),
  )
}

/** What is counted, and the numbers that one condition allows. */
interface Counted {
  readonly condition: EventCondition
  readonly range: Range
}

function rangeAsked({ op, value }: EventCondition, wanted: Asked['wanted']): Range | undefined {
  const asked = wanted.includes(true) ? (isYes(wanted) ? op : undefined) : OPPOSITES[op]
  const numbers = [value].flat().filter((each) => typeof each === 'number')
  if (asked === undefined || numbers.length === 0) return undefined
  const isListed = asked === 'equals' || asked === 'in'
  return isListed
    ? { least: closed(Math.min(...numbers)), most: closed(Math.max(...numbers)) }
    : rangeOf(asked, numbers)
}

/** Counts are whole: more than 2.5 is at least 3. */
function leastOf({ range: { least } }: Counted): number {
  return least.isOpen ? Math.floor(least.at) + 1 : Math.ceil(least.at)
}

function mostOf({ range: { most } }: Counted): number {
  return most.isOpen ? Math.ceil(most.at) - 1 : Math.floor(most.at)
}

/** True when whatever counts for the one counts for the other, too. */
function isPartOf(part: EventCondition, whole: EventCondition): boolean {
  const isSame = (name: 'measure' | 'of' | 'where') =>
    JSON.stringify(part[name]) === JSON.stringify(whole[name])
  if ((part.measure ?? 'count') !== (whole.measure ?? 'count') || !isSame('of')) return false
  if (whole.event !== '*' && whole.event !== part.event) return false
  return (whole.where === undefined || isSame('where')) && isWithin(part.within, whole.within)
}

function isWithin(part: Window | undefined, whole: Window | undefined): boolean {
  if (whole === undefined || JSON.stringify(part) === JSON.stringify(whole)) return true
  if (part === undefined || 'calendar' in part || 'calendar' in whole) return false
  return windowSeconds(part) <= windowSeconds(whole)
}

const PARTED: readonly string[] = ['count', 'distinct']
const OPPOSITES: { readonly [op: string]: string } = {
  at_least: 'less_than',
  less_than: 'at_least',
  more_than: 'at_most',
  at_most: 'more_than',
  not_equals: 'equals',
  not_in: 'in',
}
