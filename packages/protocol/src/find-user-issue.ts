import { EVENT_TYPES, type JsonObject, type SegueEvent } from './event.ts'
import { toEventIssue } from './event-issues.ts'
import { isRecord } from './guards.ts'
import type { Issue } from './issue.ts'
import { scrub } from './scrub.ts'

/**
 * What is wrong with the user or the group that an event names: an id that many visitors would share makes one person
 * of them. That is what e-mail addresses become (`[email]`), and what programs make of no id at all.
 */
export function findUserIssue(
  { type, props }: Pick<SegueEvent, 'type' | 'props'>,
  path: string,
): Issue | undefined {
  if (type !== EVENT_TYPES.identify) return undefined
  for (const [field, holder, name] of idsOf(props))
    if (Object.hasOwn(holder, name) && !isOwnId(holder[name]))
      return toEventIssue('EVENT_USER_INVALID', `${path}.${field}`, holder[name])
  return undefined
}

/** Where an event that identifies can have ids: the path, the object and its field. A group is told as a trait. */
function idsOf(props: JsonObject): readonly [string, JsonObject, string][] {
  const { group } = Object(props.traits)
  return [
    ['user', props, 'user'],
    ['previous', props, 'previous'],
    ['traits.group.id', isRecord(group) ? (group as JsonObject) : {}, 'id'],
  ]
}

function isOwnId(id: unknown): boolean {
  if (typeof id !== 'string') return typeof id === 'number'
  return id.trim() !== '' && scrub(id) === id && !NOBODY.test(id)
}

/** What is left of ids that were none. */
const NOBODY = /^(undefined|null|NaN|\[object \w+\])$|\[(email|token)\]/
