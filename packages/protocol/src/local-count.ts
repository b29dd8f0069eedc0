import type { SegueEvent } from './event.ts'
import { toEventIssue } from './event-issues.ts'
import { isName } from './guards.ts'
import type { Issue } from './issue.ts'

/** The one type of event that leaves the device of a site in local-only mode. Nothing in it tells whose it is. */
export const LOCAL_COUNT = 'local_count'

/** Milliseconds to which the time of a local count is cut. */
export const LOCAL_COUNT_GRAIN_MS = 3_600_000

/** What is counted: that somebody met an experience for the first time, or reached its goal afterwards. */
export type LocalCount = LocalExposure | LocalGoal

/** The first exposure of an experience on a device. */
export interface LocalExposure {
  readonly count: 'exposure'
  readonly experience: string
  readonly variant: string
}

/** A goal event on a device after its first exposure. `first`: none was counted there for this experience before. */
export interface LocalGoal {
  readonly count: 'goal'
  readonly experience: string
  readonly variant: string
  readonly goal: string
  readonly first: boolean
  /** In the site's currency; 0 for a goal without one. */
  readonly value: number
}

/**
 * What is wrong with an event for the batch it came in: one that names no visitor may hold local counts only, and
 * they may come in no other, nor tell anything of the visitor themselves.
 */
export function findCountIssue(
  event: SegueEvent,
  isAnonymous: boolean,
  path: string,
): Issue | undefined {
  if (event.type !== LOCAL_COUNT)
    return isAnonymous
      ? toEventIssue('EVENT_WITHOUT_VISITOR', `${path}.type`, event.type)
      : undefined
  if (!isAnonymous) return toEventIssue('EVENT_COUNT_INVALID', path, 'a visitor')
  const told = TELLING.find((field) => !isEmpty(event[field]))
  if (told) return toEventIssue('EVENT_COUNT_INVALID', `${path}.${told}`, event[told])
  if (event.at % LOCAL_COUNT_GRAIN_MS !== 0)
    return toEventIssue('EVENT_COUNT_INVALID', `${path}.at`, event.at)
  return isCount(event.props)
    ? undefined
    : toEventIssue('EVENT_COUNT_INVALID', `${path}.props`, event.props)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).every((inner) => inner === '')
    : value === '' || value === 0
}

function isCount(props: { readonly [name: string]: unknown }): boolean {
  const names = Object.keys(props).sort().join()
  const { count, experience, variant, goal, first, value } = props
  if (!isName(experience) || !isName(variant)) return false
  if (count === 'exposure') return names === 'count,experience,variant'
  const isGoal = isName(goal) && typeof first === 'boolean' && typeof value === 'number'
  return count === 'goal' && isGoal && names === 'count,experience,first,goal,value,variant'
}

/** What of an event could tell whose it is: empty in a local count. */
const TELLING = ['seq', 'page', 'segments', 'stage', 'variants'] as const
