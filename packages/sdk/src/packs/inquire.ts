import type { Consent } from '@segue/protocol'
import { mayStore } from '../consent.ts'
import { toRetryMs } from '../delivery/back-off.ts'
import { parseHold, toHold } from '../delivery/hold.ts'
import { GATHER_MS } from '../limits.ts'
import type { WatchParts } from '../pack.ts'
import { attempt, later } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { type Answered, callCollector } from './call-collector.ts'

/** A token that the collector has to judge: asked about until it did. */
export interface Inquiry {
  /** Takes a token in the place of the one before; an empty one ends the asking. */
  readonly begin: (token: string) => void
  /** Asks, where there is a token, consent, and no wait after a failure. */
  readonly ask: () => void
}

/** What an inquiry is about, and who hears its answer. */
export interface Question {
  readonly about: 'arrival' | 'user'
  /** Where the token waits in sessionStorage, behind the site's name. */
  readonly key: string
  /** False for a token that is not worth asking about any more. */
  readonly isWorth?: (token: string) => boolean
  /** Called once, with a yes or a no: the collector was there. */
  readonly hear: (answer: Answered, token: string) => void
}

/**
 * Creates an inquiry. A collector that is down, busy or cut off says nothing about a token: it is asked again, with the
 * back-off of events, and by the next pages of the tab, for which the token is kept where consent lets it be stored,
 * together with the visitor whom it came to: it is nobody else's.
 */
export function createInquiry(
  options: StartOptions,
  consent: () => Consent,
  { profile, guard, on }: Pick<WatchParts, 'profile' | 'guard' | 'on'>,
  { about, key, isWorth = () => true, hear }: Question,
): Inquiry {
  const name = `segue:${options.config.site}:${key}`
  const isKeeping = options.config.settings?.identity?.mode !== 'cookieless'
  /** The token, none as an empty text, and how long to wait with it; nothing before an earlier page was asked. */
  let waiting: readonly [token: string, hold: string] | undefined
  let asked = ''
  let stopWait = () => {}

  const ask = guard(async () => {
    if (!mayStore(consent())) return
    waiting ??= readWaiting()
    const [token, hold] = waiting
    if (!token || token === asked) return
    if (!isWorth(token)) return begin('')
    const [failures, leftMs] = parseHold(hold)
    if (leftMs > 0) return wait(leftMs)
    keep()
    asked = token
    const answer = await callCollector(options, about, { token })
    if (token === asked) asked = ''
    // Meanwhile somebody was reset or forgotten, or named by another token.
    if (token !== waiting[0]) return
    if (answer && !isPutOff(answer.status)) {
      begin('')
      guard(hear)(answer, token)
    } else {
      const ms = toRetryMs(failures + 1, Math.random(), answer?.askedMs ?? 0)
      waiting = [token, toHold(failures + 1, ms, Date.now())]
      // A browser breaks off the request in flight before it says that the page is left: the next page asks at once.
      later(GATHER_MS, keep)
      wait(ms)
    }
  })

  function wait(ms: number): void {
    stopWait()
    stopWait = later(ms, () => void ask())
  }

  function begin(token: string): void {
    waiting = [token, '']
    if (!token) attempt(() => sessionStorage.removeItem(name))
  }

  function keep(): void {
    const [token, hold] = waiting ?? []
    const text = `${profile().visitor} ${token} ${hold}`
    if (token && isKeeping && mayStore(consent())) attempt(() => sessionStorage.setItem(name, text))
  }

  function readWaiting(): readonly [string, string] {
    const text = attempt(() => sessionStorage.getItem(name)) ?? ''
    const [visitor, token = '', hold = ''] = text.split(' ')
    if (visitor === profile().visitor) return [token, hold]
    begin('')
    return ['', '']
  }

  on('wipe', () => begin(''))
  return { begin, ask: () => void ask() }
}

/** True for a status that says neither yes nor no: too early, too much, too slow, or broken. */
function isPutOff(status: number): boolean {
  return status >= 500 || [408, 425, 429].includes(status)
}
