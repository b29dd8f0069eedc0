import { EVENT_TYPES, type SegueEvent } from './event.ts'
import { toEventIssue } from './event-issues.ts'
import type { Issue } from './issue.ts'
import { scrub } from './scrub.ts'

/**
 * What is wrong with the user that an event names: an id that many visitors would share makes one person of them. That
 * is what e-mail addresses become (`[email]`), and what programs make of no id at all.
 */
export function findUserIssue(
  { type, props }: Pick<SegueEvent, 'type' | 'props'>,
  path: string,
): Issue | undefined {
  if (type !== EVENT_TYPES.identify) return undefined
  const field = FIELDS.find((field) => Object.hasOwn(props, field) && !isOwnId(props[field]))
  return field && toEventIssue('EVENT_USER_INVALID', `${path}.${field}`, props[field])
}

function isOwnId(id: unknown): boolean {
  if (typeof id !== 'string') return typeof id === 'number'
  return id.trim() !== '' && scrub(id) === id && !NOBODY.test(id)
}

const FIELDS = ['user', 'previous'] as const
/** What is left of ids that were none. */
const NOBODY = /^(undefined|null|NaN|\[object \w+\])$|\[(email|token)\]/
