/**
 * For the site's own server, on Web standards alone: Node, Deno, Bun and workers at the edge run it. Never bundle it
 * into a page: it needs the site's secret.
 */
import { USER_TOKEN_DAYS_MAX } from '@segue/protocol'
import { isUserId, sealUser } from '@segue/protocol/tokens'

export { readVisitorSummary, type VisitorSummary } from './read-visitor-summary.ts'

/**
 * Makes a user token, for a link in a mail (`?sg_u=…`) or for `identify`. Nobody without the site's secret can read the
 * user's id in it. Valid for `days`, 7 unless said otherwise. Rejects with a `TypeError` an id that is an e-mail
 * address or empty, and days beyond 1 to 90.
 */
export async function createUserToken(secret: string, user: string, days = 7): Promise<string> {
  if (!isUserId(user))
    throw new TypeError(
      `user: expected an id of your own and no e-mail address, received ${JSON.stringify(user)}. Use the id of your database.`,
    )
  if (!Number.isInteger(days) || days < 1 || days > USER_TOKEN_DAYS_MAX)
    throw new TypeError(
      `days: expected 1 to ${USER_TOKEN_DAYS_MAX}, received ${days}. Make a new token later.`,
    )
  return sealUser(secret, { user, exp: Math.floor(Date.now() / 1_000) + days * DAY_SECONDS })
}

const DAY_SECONDS = 86_400
