import { EVENT_TYPES } from '@segue/protocol'
import type { EventLine } from '../log/log-line.ts'
import { byTime, compare } from './order.ts'

/** Tells which person a visitor is: their user, or the visitor themselves. The view `people` says the same in SQL. */
export function peopleOf(lines: readonly EventLine[]): (visitor: string) => string {
  const users = new Map<string, string>()
  const renamed = new Map<string, string>()
  for (const { visitor, user: told, event } of byTime(lines)) {
    if (told !== undefined) users.set(visitor, told)
    const { user, previous } = event.props
    if (event.type !== EVENT_TYPES.identify || typeof user !== 'string') continue
    users.set(visitor, user)
    if (typeof previous === 'string' && previous !== user) renamed.set(previous, user)
  }
  return (visitor) => {
    const user = users.get(visitor)
    return user === undefined ? `v${visitor}` : `u${findLast(renamed, user)}`
  }
}

/** The last id of a chain of aliases; of ids that replaced each other in a circle the least. */
function findLast(renamed: ReadonlyMap<string, string>, user: string): string {
  const chain = [user]
  for (;;) {
    const newer = renamed.get(chain.at(-1) ?? user)
    if (newer === undefined) return chain.at(-1) ?? user
    const start = chain.indexOf(newer)
    if (start >= 0) return chain.slice(start).sort(compare)[0] ?? user
    chain.push(newer)
  }
}
