import { isId, isRecord } from '@segue/protocol'
import { COOKIE_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { readText } from '../../platform.ts'
import { parseSnapshot } from '../../snapshot.ts'
import type { StartOptions } from '../../start.ts'
import { callCollector } from '../call-collector.ts'
import { withVisitor } from '../with-visitor.ts'
import { readCookieText, writeCookieText } from './cookie-text.ts'
import { toCookieText } from './summary.ts'

/**
 * Keeps in cookies what this browser has stored: some time after each view was decided, when it is left, and at once
 * when it is forgotten. The script's own cookie is there for the very next page, the collector's lasts. What consent
 * does not let the browser store is in neither. `isKnown`: somebody was here before this page.
 */
export function keepVisitor(options: StartOptions, isKnown: boolean, parts: WatchParts): void {
  const { site, settings } = options.config
  const { guard, on, apply } = parts
  const key = `segue:${site}`
  const domain = settings?.identity?.cookie?.domain
  let isNew = !isKnown
  let kept: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function read() {
    const choice = readText(`${key}:consent`)
    const profile = parseSnapshot(readText(key))
    const summary = { ...(choice !== null && { choice }), ...(profile && { profile }) }
    return { visitor: profile?.visitor, summary: toCookieText(summary) }
  }

  function keep(): void {
    const { visitor, summary } = read()
    const isNothing = summary === '' && readCookieText(site) === ''
    if (kept === undefined ? isNothing : kept === summary) return
    kept = summary
    writeCookieText(site, domain, summary)
    void send(visitor, summary)
  }

  async function send(visitor: string | undefined, summary: string): Promise<void> {
    const wasNew = isNew
    isNew = false
    const body = { visitor, summary, isNew: wasNew || undefined }
    const answer = await callCollector(options, 'visitor', body, 'include')
    const known = isRecord(answer?.body) ? answer.body.visitor : undefined
    guard(() => {
      if (wasNew && visitor !== undefined && isId(known) && known !== visitor) adopt(visitor, known)
      // An older answer came last, and brought back what was replaced or withdrawn meanwhile.
      else if (kept !== undefined && readCookieText(site) !== kept) keepAnew()
    })()
  }

  /** Only the signed id was left: the visitor goes on as whom the collector knew. */
  function adopt(visitor: string, known: string): void {
    apply((profile) => withVisitor(profile, { from: visitor, to: known }))
    keepAnew()
  }

  function keepAnew(): void {
    kept = undefined
    soon()
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(guard(keep), COOKIE_MS)
  }

  on('decision', guard(soon))
  on('leave', guard(keep))
  on(
    'wipe',
    guard(() => {
      isNew = false
      keep()
    }),
  )
}
