import { CliError } from '../cli-error.ts'
import { toRefusal, toUnreachable } from '../collector-refusal.ts'
import {
  SENDER_BACK_OFF_MS_MAX,
  SENDER_RETRY_MS,
  SENDER_RETRY_MS_MAX,
  SENDER_TRIES_MAX,
} from '../limits.ts'

/** The collector as the site's own server calls it. */
export interface ServerDoor {
  readonly url: string
  readonly key: string
  readonly secret: string
  /** Whether the collector shall only look, and keep nothing. */
  readonly isDry: boolean
  readonly sleep: (ms: number) => Promise<void>
}

/**
 * Posts JSON and gives the answer, 400 included, which says what is wrong with the rows. What may pass (429, 5xx, no
 * answer) is tried again, as `Retry-After` asks. Throws the `COLLECTOR_…` errors.
 */
export async function post(door: ServerDoor, path: string, body: unknown): Promise<Response> {
  const dry = door.isDry ? '&dry=1' : ''
  const url = new URL(`${path}?k=${encodeURIComponent(door.key)}${dry}`, door.url)
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${door.secret}` },
    body: JSON.stringify(body),
  }
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(url, init).catch((error: unknown) =>
      toUnreachable(error, url.origin),
    )
    if (answer instanceof CliError) {
      if (tries === SENDER_TRIES_MAX) throw answer
    } else if (answer.ok || answer.status === 400) {
      return answer
    } else if ((answer.status < 500 && answer.status !== 429) || tries === SENDER_TRIES_MAX) {
      throw await toRefusal(answer, path)
    }
    await door.sleep(toPauseMs(answer, tries))
  }
}

function toPauseMs(answer: Response | CliError, tries: number): number {
  const asked = answer instanceof CliError ? Number.NaN : Number(answer.headers.get('retry-after'))
  if (asked > 0) return Math.min(asked * 1_000, SENDER_RETRY_MS_MAX)
  return Math.min(SENDER_RETRY_MS * 2 ** (tries - 1), SENDER_BACK_OFF_MS_MAX)
}
