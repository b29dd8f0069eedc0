import type { Consent } from '@segue/protocol'
import { mayStore } from '../../consent.ts'
import { FORGOTTEN_LOOK_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { readText } from '../../platform.ts'
import { keepForgotten, type Place, readForgotten } from './forgotten.ts'
import { heedForgotten, markHeeded } from './heed-forgotten.ts'
import { restoreProfile } from './restore-visitor.ts'
import { toCookieText } from './summary.ts'

/** What one page knows of wipes, here and on other sub-domains. */
export interface Wipes {
  /** Looks for what was forgotten on another sub-domain, before anything is written or sent, and wipes it here. */
  readonly heed: () => void
  /** A wipe is being carried out that the other sub-domain has noted. */
  readonly isHeeding: () => boolean
  /** Notes for other sub-domains that the visitor was wiped here. */
  readonly note: () => void
  /** The queue is emptied: a visitor who was wiped in the same task was forgotten, and did not begin anew. */
  readonly clear: () => void
}

/** Of which site, and what a wipe has to reach. */
export interface Wiped extends Place {
  readonly consent: () => Consent
  /** Drops what waits to be sent. */
  readonly clearQueue: () => void
  /** Twice a second, when what was forgotten elsewhere is heeded. */
  readonly onLook: () => void
}

/** Watches the note of wipes that sub-domains share; a page looks twice a second, and when it wakes. */
export function watchForgotten(wiped: Wiped, parts: WatchParts): Wipes {
  const { site, consent } = wiped
  const { guard, listen, onStop, profile } = parts
  /** The newest wipe that this page knows of. */
  let stamp = readForgotten(site)?.stamp
  let isHeeding = false
  /** The visitor was wiped in the task at hand. */
  let isFresh = false

  function look(): void {
    const newest = readForgotten(site)?.stamp
    if (newest === stamp) return
    stamp = newest
    isHeeding = true
    const isGone = heedForgotten(site)
    // Who began anew on the other sub-domain does so here.
    if (mayStore(consent())) restoreProfile(site)
    profile()
    if (isGone) wiped.clearQueue()
    isHeeding = false
  }

  function keep(left?: string): void {
    keepForgotten(wiped, Date.now(), left)
    stamp = readForgotten(site)?.stamp
    if (mayStore(consent())) markHeeded(site)
  }

  const timer = setInterval(
    guard(() => {
      look()
      wiped.onLook()
    }),
    FORGOTTEN_LOOK_MS,
  )
  onStop(() => clearInterval(timer))
  for (const type of ['visibilitychange', 'resume']) listen(document, type, look)
  listen(window, 'pageshow', look)
  return {
    heed: guard(look),
    isHeeding: () => isHeeding,
    note() {
      const choice = readText(`segue:${site}:consent`)
      isFresh = true
      queueMicrotask(() => {
        isFresh = false
      })
      // Without consent everything is gone; with it the visitor begins anew, unless the queue is emptied, too.
      keep(mayStore(consent()) ? toCookieText(choice === null ? {} : { choice }) : undefined)
    },
    clear() {
      if (isFresh) keep()
    },
  }
}
