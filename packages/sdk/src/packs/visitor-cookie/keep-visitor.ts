import { type Consent, isId, isRecord } from '@segue/protocol'
import { hasState, mayStore } from '../../consent.ts'
import type { Queue } from '../../delivery/queue.ts'
import { COOKIE_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { readText, writeText } from '../../platform.ts'
import { parseSnapshot } from '../../snapshot.ts'
import type { StartOptions } from '../../start.ts'
import { callCollector } from '../call-collector.ts'
import { moveEvents } from '../move-events.ts'
import { withVisitor } from '../with-visitor.ts'
import { readCookieText, writeCookieText } from './cookie-text.ts'
import { keepDenial, readDenial } from './denial.ts'
import { readForgotten, settleForgotten } from './forgotten.ts'
import { parseCookieText, toCookieText } from './summary.ts'
import { type Wipes, watchForgotten } from './watch-forgotten.ts'

/** What a page began with. */
export interface Begun {
  readonly options: StartOptions
  readonly consent: () => Consent
  /** Somebody was here before. */
  readonly isKnown: boolean
  /** The choice about consent that is stored, in the words of the store. */
  readonly choice: string | null
  /** What waits to be sent. */
  readonly queue: () => Queue | undefined
}

/**
 * Keeps in cookies what this browser has stored: some time after each view was decided, when it is left, and at once
 * when it is forgotten. The script's own cookie is there for the very next page, the collector's lasts. What consent
 * does not let the browser store is in neither. Gives what this page knows of wipes.
 */
export function keepVisitor(begun: Begun, parts: WatchParts): Wipes {
  const { options, consent, queue } = begun
  const { site, settings } = options.config
  const { guard, on, apply } = parts
  const key = `segue:${site}`
  const domain = settings?.identity?.cookie?.domain
  const clearQueue = () => queue()?.clear()
  const wipes = watchForgotten({ site, domain, consent, clearQueue, onLook }, parts)
  let isNew = !begun.isKnown
  let { choice } = begun
  let kept: string | undefined
  /** What the cookies hold is known to be out of date, or an answer may still come that makes it so. */
  let isStale = isOutdated()
  /** The first view was decided. */
  let isOpen = false
  /** The choice that holds is a denial on another sub-domain. */
  let isTheirs = false
  /** Personalization was granted when the cookies were kept last. */
  let isPersonal: boolean | undefined
  let request = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  /**
   * A denial on another sub-domain holds here, too, unless the visitor has chosen here since: that takes it back. True
   * when it is theirs: the profile it forbids is wiped as soon as anything is read, which a page that leaves may not do,
   * and the cookies are theirs to keep, for they may hear of a grant before this page does.
   */
  function heedDenial(): boolean {
    const known = choice
    choice = readText(`${key}:consent`)
    const denial = readDenial(site)
    if (denial !== undefined && choice === known) choice = writeText(`${key}:consent`, denial)
    if (choice !== known) isTheirs = choice === denial
    if (!isTheirs) keepDenial(site, domain, choice)
    return isTheirs
  }

  function read(isAllowed: boolean) {
    const profile = isAllowed ? parseSnapshot(readText(key)) : undefined
    const { stamp: after } = readForgotten(site) ?? {}
    const known = { ...(choice !== null && { choice }), ...(profile && { profile }) }
    const summary = toCookieText({ ...known, ...(after !== undefined && { after }) })
    return { visitor: profile?.visitor, summary }
  }

  function isOutdated(): boolean {
    return readForgotten(site)?.isSettled === false || isOverwritten()
  }

  /** The summary is from before the newest wipe. */
  function isOverwritten(): boolean {
    const text = readCookieText(site)
    return text !== '' && parseCookieText(text).after !== readForgotten(site)?.stamp
  }

  /** The answer to a page that was left came after everything that this page has sent. */
  function onLook(): void {
    if (kept === undefined || isStale || readCookieText(site) === kept) return
    if (isOverwritten()) keepAnew()
  }

  function keep(): void {
    wipes.heed()
    const state = consent()
    const wasPersonal = isPersonal
    isPersonal = state.personalization === 'granted'
    // What the site's own server reads is gone before its next page is asked for.
    if (!isPersonal) writeCookieText(`${site}_server`, domain, '')
    if (heedDenial()) {
      request.abort()
      return
    }
    const { visitor, summary } = read(mayStore(state))
    // Before a choice the cookies stay as they were: the page's consent tools may still allow what they hold.
    const isUndecided = !mayStore(state) && !hasState(state, 'denied')
    const isNothing = isUndecided || (summary === '' && readCookieText(site) === '')
    if (
      !isStale &&
      (kept === undefined ? isNothing : kept === summary && isPersonal === wasPersonal)
    )
      return
    isStale = false
    kept = summary
    writeCookieText(site, domain, summary)
    void send(visitor, summary)
  }

  /** An answer sets the collector's cookie, which no page can see: only that to the newest request may come. */
  async function send(visitor: string | undefined, summary: string): Promise<void> {
    request.abort()
    request = new AbortController()
    const { signal } = request
    const wasNew = isNew
    const personalize = isPersonal || undefined
    const body = { visitor, summary, isNew: wasNew || undefined, personalize }
    const answer = await callCollector(options, 'visitor', body, { credentials: 'include', signal })
    if (answer !== undefined) isNew = false
    if (answer?.status === 200) settleForgotten({ site, domain }, Date.now())
    const known = isRecord(answer?.body) ? answer.body.visitor : undefined
    guard(() => {
      if (wasNew && visitor !== undefined && isId(known) && known !== visitor) adopt(visitor, known)
      // An older answer came last, and brought back what was replaced or withdrawn meanwhile.
      else if (kept !== undefined && readCookieText(site) !== kept) keepAnew()
    })()
  }

  /** Only the signed id was left: the visitor goes on as whom the collector knew. */
  function adopt(visitor: string, known: string): void {
    const ids = { from: visitor, to: known }
    apply((profile) => withVisitor(profile, ids))
    const waiting = queue()
    if (waiting !== undefined) moveEvents(waiting, ids)
    keepAnew()
  }

  function keepAnew(): void {
    isStale = true
    soon()
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(guard(keep), COOKIE_MS)
  }

  on('decision', () => {
    isOpen = true
    guard(soon)()
  })
  on('leave', guard(keep))
  on(
    'wipe',
    guard((isElsewhere) => {
      // The page where it happened keeps the cookies.
      if (isElsewhere || wipes.isHeeding()) {
        kept = undefined
        heedDenial()
        return
      }
      isNew = false
      isStale = true
      // Where a page begins with a denial, mostly nobody was there to be forgotten.
      if (isOpen || parseCookieText(readCookieText(site)).profile) wipes.note()
      keep()
    }),
  )
  return wipes
}
