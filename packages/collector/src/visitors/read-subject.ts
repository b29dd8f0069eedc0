import { TEXT_CHARS_MAX } from '@segue/protocol'
import { invalid, readField } from '../api/read-fields.ts'
import type { Subject } from '../store/upkeep.ts'

/** Who is meant: `visitor` or `user`, one of the two. `REQUEST_INVALID` when it is neither or both. */
export function readSubject(site: string, fields: unknown): Subject {
  const visitor = readField(fields, 'visitor')
  const user = readField(fields, 'user')
  if (visitor === undefined && isId(user)) return { site, user }
  if (user === undefined && isId(visitor)) return { site, visitor }
  throw invalid('visitor', visitor ?? user, 'the id of a visitor, or user in its place')
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TEXT_CHARS_MAX
}
