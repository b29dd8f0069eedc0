import { createHash } from 'node:crypto'

/** The visitor that stands for a user as long as no browser of theirs is known: the same one every time. */
export function toUserVisitor(user: string): string {
  return `${USER_VISITOR}${createHash('sha256').update(user).digest('base64url').slice(0, ID_CHARS)}`
}

/** What the ids of such visitors begin with. */
export const USER_VISITOR = 'user_'
/** 126 bits, as many as a visitor's random id has. */
const ID_CHARS = 21
