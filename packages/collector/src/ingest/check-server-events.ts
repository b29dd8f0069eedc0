import {
  findCountIssue,
  findUserIssue,
  type Issue,
  isId,
  isRecord,
  type Parsed,
  parseEvent,
  type SegueEvent,
  type Via,
} from '@segue/protocol'
import { isUserId } from '@segue/protocol/tokens'
import type { Delivery, Owner } from './delivery.ts'
import { keepEvent } from './keep-event.ts'
import { findMoment, toOwnEventId } from './own-event-id.ts'
import { refuseEvent } from './refuse.ts'
import { toServerIssue } from './server-issues.ts'
import { toUserVisitor } from './user-visitor.ts'

/** Checks each event of a server on its own, and finds out whose it is. A bad one costs only itself. */
export async function checkServerEvents(delivery: Delivery): Promise<void> {
  const { via = 'server' } = delivery.input as { readonly via?: Via }
  for (const [index, input] of (delivery.batch?.events ?? []).entries()) {
    const path = `events[${index}]`
    const parsed = parseServerEvent(input, path)
    const owner = parsed.ok ? await findOwner(delivery, input) : undefined
    if (!parsed.ok) for (const issue of parsed.issues) refuseEvent(delivery, input, issue)
    else if (owner === undefined)
      refuseEvent(delivery, input, toServerIssue('SERVER_EVENT_NOBODYS', path, input))
    else keepEvent(delivery, input, { event: parsed.value, path, told: { ...owner, via } })
  }
}

/** The event with what browsers send and servers need not, or the first thing that is wrong with it. */
function parseServerEvent(input: unknown, path: string): Parsed<SegueEvent> {
  if (!isRecord(input)) return parseEvent(input, path)
  const at = findMoment(input.at)
  if (at === undefined) return refused(toServerIssue('SERVER_TIME_INVALID', `${path}.at`, input.at))
  const id = toOwnEventId(input.id, at)
  if (id === undefined) return refused(toServerIssue('SERVER_ID_INVALID', `${path}.id`, input.id))
  const { type, page = {}, props = {} } = input
  const whole = { ...NOTHING, id, at, type, page: isRecord(page) ? { ...NO_PAGE, ...page } : page }
  const parsed = parseEvent({ ...whole, props }, path)
  const count = parsed.ok ? findCountIssue(parsed.value, false, path) : undefined
  return count === undefined ? parsed : refused(count)
}

function refused(issue: Issue): Parsed<SegueEvent> {
  return { ok: false, issues: [issue] }
}

/** The first of visitor, user and token that is there decides; a user beside a visitor is known from then on. */
async function findOwner(delivery: Delivery, input: unknown): Promise<Owner | undefined> {
  const { visitor, user, token } = input as Record<string, unknown>
  if (user !== undefined && !isSoundUser(user)) return undefined
  const named = user === undefined ? {} : { user }
  if (visitor !== undefined) return isId(visitor) ? { visitor, ...named } : undefined
  if (user !== undefined) return { visitor: toUserVisitor(user), user }
  return typeof token === 'string' ? delivery.readToken?.(token) : undefined
}

function isSoundUser(user: unknown): user is string {
  return isUserId(user) && findUserIssue({ type: 'identify', props: { user } }, '') === undefined
}

const NO_PAGE = { url: '', path: '', title: '', referrer: '' }
/** A server counts nothing and decides nothing. The drain gives its events their place among the visitor's others. */
const NOTHING = { seq: 0, segments: [], stage: '', variants: {} }
