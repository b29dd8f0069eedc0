import {
  findPropsIssue,
  isName,
  isRecord,
  type JsonObject,
  USER_TOKEN_DAYS_MAX,
} from '@segue/protocol'
import { isUserId, sealUser } from '@segue/protocol/tokens'
import { invalid, readField, readWhole } from '../api/read-fields.ts'
import { CollectorError } from '../errors.ts'
import type { Call } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { readBody } from './read-body.ts'
import { isDry, requireServer } from './require-server.ts'

/** Takes traits of a user from the site's own server: `{user, traits}`, merged; `traits: null` forgets the user. */
export async function takeTraits(call: Call, parts: Parts): Promise<unknown> {
  const site = await requireServer(call, parts)
  const body = await readBody(call)
  const user = readUser(body)
  const traits = readField(body, 'traits')
  if (traits === null) {
    if (!isDry(call)) {
      await parts.userTraits.remove(site.id, user)
      await lookAgain(site.id, user, parts)
    }
    return { user, traits: {} }
  }
  const sound = readTraits(traits)
  if (isDry(call)) return { user, traits: sound }
  const merged = await parts.userTraits.merge(site.id, user, sound)
  await lookAgain(site.id, user, parts)
  return { user, traits: merged }
}

/** Makes a user token for the site's own server: `{user, days}` → `{token}`. */
export async function makeToken(call: Call, parts: Parts): Promise<unknown> {
  const site = await requireServer(call, parts)
  const body = await readBody(call)
  const user = readUser(body)
  const days = readWhole(body, 'days', 1)
  if (days > USER_TOKEN_DAYS_MAX)
    throw invalid('days', days, `a whole number from 1 to ${USER_TOKEN_DAYS_MAX}`)
  const exp = Math.floor(parts.now() / 1_000) + days * DAY_SECONDS
  const [secret = ''] = await parts.secrets.of(site.id)
  return { token: await sealUser(secret, { user, exp }) }
}

/** What is told of a user can move them into a segment and out of it. */
async function lookAgain(site: string, user: string, parts: Parts): Promise<void> {
  if (parts.watching.isOn(site)) await parts.store.touch({ site, user, now: parts.now() })
}

function readUser(body: unknown): string {
  const user = readField(body, 'user')
  if (isUserId(user)) return user
  throw invalid('user', user, 'an id of your own of 1 to 256 characters, no e-mail address')
}

function readTraits(traits: unknown): JsonObject {
  if (!isRecord(traits)) throw invalid('traits', traits, 'an object, or null to forget the user')
  const name = Object.keys(traits).find((one) => !isName(one))
  if (name !== undefined) throw invalid(`traits.${name}`, name, 'a name of 1 to 64 letters, digits')
  const issue = findPropsIssue(traits, 'traits')
  if (issue !== undefined) throw new CollectorError('REQUEST_INVALID', { issues: [issue] })
  return traits as JsonObject
}

const DAY_SECONDS = 86_400
