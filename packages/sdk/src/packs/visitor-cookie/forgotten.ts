import { readCookieText, writeCookieText } from './cookie-text.ts'

/**
 * That the visitor was forgotten, or began anew, on a sub-domain: a note that all of them can read. It says when, cut to
 * the minute so that nobody is known by it, and holds no id. A summary counts when it bears the stamp of the newest wipe:
 * the answer to a page that was left can come after that, and sets the cookies of before once more. What other
 * sub-domains have stored counts when they have heeded the newest `all`.
 */
export interface Forgotten {
  /** Names the newest wipe: summaries made since bear it. */
  readonly stamp: string
  /** Names the newest wipe of everything; empty where visitors only began anew. */
  readonly all: string
  /** What takes the place of the summary until there is one that bears the stamp: the choice, or empty. */
  readonly left: string
  /** No answer of before can come any more, and what such answers set was taken back. */
  readonly isSettled: boolean
}

/** A site, and the domain that shares its cookies with sub-domains. */
export interface Place {
  readonly site: string
  readonly domain: string | undefined
}

/** Reads the note; nothing where nobody was forgotten. */
export function readForgotten(site: string): Forgotten | undefined {
  return parseForgotten(readCookieText(toName(site)))
}

/** Reads the note out of its cookie's value. */
export function parseForgotten(text: string): Forgotten | undefined {
  const [all = '', last = '', left = '', settled] = text.split('.')
  if (!last) return undefined
  return { stamp: `${all}.${last}`, all, left, isSettled: settled === SETTLED }
}

/** Notes a wipe at `now`: of everything, or all but the choice, which is `left`. */
export function keepForgotten(place: Place, now: number, left?: string): void {
  const { stamp = '', all = '' } = readForgotten(place.site) ?? {}
  // Two wipes in one minute have two names.
  const last = Math.max(Math.floor(now / MINUTE_MS), toMinutes(stamp) + 1).toString(36)
  write(place, left === undefined ? `${last}.${last}.` : `${all}.${last}.${left}`)
}

/**
 * The cookies were set anew: once no answer of before can come any more, which `now` tells, nothing has to stand in for
 * them. Then each time renews the note, which has to outlast what other sub-domains have stored.
 */
export function settleForgotten(place: Place, now: number): void {
  const { stamp, isSettled } = readForgotten(place.site) ?? {}
  if (stamp === undefined) return
  const minutes = Math.abs(now / MINUTE_MS - toMinutes(stamp))
  if (isSettled || minutes > ANSWER_MINUTES_MAX) write(place, `${stamp}..${SETTLED}`)
}

function write({ site, domain }: Place, text: string): void {
  writeCookieText(toName(site), domain, text, SECONDS)
}

function toMinutes(stamp: string): number {
  return Number.parseInt(stamp.split('.')[1] ?? '', 36) || 0
}

function toName(site: string): string {
  return `${site}_forgotten`
}

const SETTLED = '1'
const MINUTE_MS = 60_000
/** Browsers give a request of a page that was left half a minute; the minute of the wipe had begun before it. */
const ANSWER_MINUTES_MAX = 2
/** 400 days: no browser keeps a cookie for longer. */
const SECONDS = 34_560_000
