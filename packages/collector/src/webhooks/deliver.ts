import type { Move, WebhookBody } from '@segue/protocol/api'
import { nanoid } from 'nanoid'
import type { JsonFile } from '../files/json-file.ts'
import type { MovesQuestion, NumberedMove } from '../store/standings.ts'
import {
  DEAD_DELIVERIES_MAX,
  WEBHOOK_MOVES_MAX,
  WEBHOOK_RETRY_HOURS_MAX,
  WEBHOOK_RETRY_MS_MAX,
  WEBHOOK_RETRY_MS_MIN,
} from './limits.ts'
import type { Message } from './post.ts'
import type { Attempt, MoveRange, Progress } from './progress.ts'
import type { KeptWebhook } from './registry.ts'
import { toMessage } from './to-message.ts'

/** What a delivery needs. `random` is at least 0 and less than 1. */
export interface DeliverTools {
  readonly listMoves: (question: MovesQuestion) => Promise<readonly NumberedMove[]>
  /** The number of the newest move of a site; undefined until that is known. */
  readonly newest: (site: string) => number | undefined
  /** Undefined when the receiver took it, else why not. */
  readonly post: (message: Message, signal: AbortSignal) => Promise<string | undefined>
  /** Ends what is under way: whether it arrived is not known, so that it is sent again. */
  readonly signal: AbortSignal
  readonly now: () => number
  readonly random: () => number
}

/**
 * Takes a webhook one delivery further: whatever was asked for again first, then what is new, in the order of the moves.
 * The next one waits until this one arrived or was given up. True when there may be more to do at once.
 */
export async function deliverNext(
  webhook: KeptWebhook,
  progress: JsonFile<Progress>,
  tools: DeliverTools,
): Promise<boolean> {
  const attempt = progress.get().attempt ?? (await begin(webhook, progress, tools))
  if (attempt === undefined || attempt.nextAt > tools.now()) return false
  const { after, until, delivery } = attempt
  const found = await tools.listMoves({ ...toQuestion(webhook), after, until })
  const moves = found.filter(({ kind }) => isWanted(webhook, kind)).map(toMove)
  const error = moves.length === 0 ? undefined : await send(webhook, { delivery, moves }, tools)
  if (tools.signal.aborted) return false
  await progress.change((before) =>
    error === undefined ? end(before, attempt) : fail(before, { ...attempt, error }, tools),
  )
  return error === undefined
}

/** Notes what is sent under which id before it is sent: after a crash the same goes out again. */
async function begin(
  webhook: KeptWebhook,
  progress: JsonFile<Progress>,
  { listMoves, newest, now }: DeliverTools,
): Promise<Attempt | undefined> {
  const { again, told: after } = progress.get()
  const [first] = again
  const until = newest(webhook.site) ?? after
  const range = first ?? (await findNew(webhook, { after, until }, listMoves))
  if (range === undefined) {
    // All of them were for other webhooks.
    await progress.change((before) => ({ ...before, told: Math.max(before.told, until) }))
    return undefined
  }
  const attempt: Attempt = { ...range, since: now(), attempts: 0, nextAt: now(), error: '' }
  await progress.change((before) => ({
    ...before,
    attempt,
    again: before.again.filter(({ delivery }) => delivery !== range.delivery),
  }))
  return attempt
}

async function findNew(
  webhook: KeptWebhook,
  numbers: Pick<MoveRange, 'after' | 'until'>,
  listMoves: DeliverTools['listMoves'],
): Promise<MoveRange | undefined> {
  const last = (await listMoves({ ...toQuestion(webhook), ...numbers })).at(-1)
  return last && { delivery: nanoid(), after: numbers.after, until: last.number }
}

async function send(
  webhook: KeptWebhook,
  content: Pick<WebhookBody, 'delivery' | 'moves'>,
  { post, signal, now }: DeliverTools,
): Promise<string | undefined> {
  const body: WebhookBody = { site: webhook.site, ...content }
  return post(toMessage(webhook, body, now()), signal)
}

function end(before: Progress, { until }: Attempt): Progress {
  return { ...before, attempt: null, told: Math.max(before.told, until) }
}

/** Later and later, until it is too old: then it is set aside, and the next one has its turn. */
function fail(before: Progress, attempt: Attempt, { now, random }: DeliverTools): Progress {
  const attempts = attempt.attempts + 1
  if (now() - attempt.since < WEBHOOK_RETRY_HOURS_MAX * HOUR_MS) {
    const nextAt = now() + toDelayMs(attempts, random())
    return { ...before, attempt: { ...attempt, attempts, nextAt } }
  }
  const { delivery, after, until, since, error } = attempt
  const dead = { delivery, after, until, since, givenUpAt: now(), error }
  return { ...end(before, attempt), dead: [...before.dead, dead].slice(-DEAD_DELIVERIES_MAX) }
}

/**
 * How long to wait after so many attempts: twice as long each time, and up to half more by chance, so that many
 * collectors do not come back at once. 5 s, 10 s, 20 s … an hour.
 */
export function toDelayMs(attempts: number, random: number): number {
  const delayMs = Math.min(WEBHOOK_RETRY_MS_MIN * 2 ** (attempts - 1), WEBHOOK_RETRY_MS_MAX)
  return Math.round(delayMs * (1 + random / 2))
}

function toQuestion({ site, id }: KeptWebhook) {
  return { site, webhook: id, limit: WEBHOOK_MOVES_MAX }
}

function isWanted({ kinds }: KeptWebhook, kind: Move['kind']): boolean {
  return kind === 'segment_member' || kinds.length === 0 || kinds.includes(kind)
}

function toMove({ number, ...move }: NumberedMove): Move {
  return move
}

const HOUR_MS = 3_600_000
