import { EVENT_TYPES } from '@segue/protocol'
import type { EventLine } from '../log/log-line.ts'
import { byTime } from './order.ts'

/** Tells which person a visitor is: their user, or the visitor themselves. The view `people` says the same in SQL. */
export function peopleOf(lines: readonly EventLine[]): (visitor: string) => string {
  const users = new Map<string, string>()
  const renamed = new Map<string, string>()
  for (const { visitor, event } of byTime(lines)) {
    const { user, previous } = event.props
    if (event.type !== EVENT_TYPES.identify || typeof user !== 'string') continue
    users.set(visitor, user)
    if (typeof previous === 'string') renamed.set(previous, user)
  }
  return (visitor) => {
    const user = users.get(visitor)
    return user === undefined ? `v${visitor}` : `u${renamed.get(user) ?? user}`
  }
}
