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
 * Has the collector keep in its cookies what this browser has stored: some time after each view was decided, when it
 * is left, and at once when it is forgotten. What consent does not let the browser store is not in the cookie either.
 */
export function keepVisitor(options: StartOptions, isKnown: boolean, parts: WatchParts): void {
  const { config } = options
  const { guard, on, change } = parts
  const key = `segue:${config.site}`
  let isNew = !isKnown
  let sent: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function read() {
    const choice = readText(`${key}:consent`) ?? undefined
    const profile = parseSnapshot(readText(key))
    const summary = { ...(choice !== undefined && { choice }), ...(profile && { profile }) }
    return { visitor: profile?.visitor, summary: toCookieText(summary) }
  }

  async function keep(): Promise<void> {
    const { visitor, summary } = read()
    const isNothing = summary === '' && readCookieText(config.site) === '' && sent === undefined
    if (isNothing || sent === summary) return
    sent = summary
    const wasNew = isNew
    isNew = false
    const body = { visitor, summary, isNew: wasNew || undefined }
    const answer = await callCollector(options, 'visitor', body, 'include')
    const known = isRecord(answer?.body) && answer.body.visitor
    if (wasNew && visitor !== undefined && isId(known) && known !== visitor) adopt(visitor, known)
  }

  /** Only the signed id was left: the visitor goes on as whom the collector knew. */
  function adopt(visitor: string, known: string): void {
    change((profile) => (profile.visitor === visitor ? withVisitor(profile, known) : profile))
    sent = undefined
    soon()
  }

  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(guard(keep), COOKIE_MS)
  }

  on('decision', guard(soon))
  on(
    'leave',
    guard(() => void keep()),
  )
  on(
    'wipe',
    guard(() => {
      isNew = false
      writeCookieText(config.site, config.settings?.identity?.cookie?.domain, read().summary)
      // Known as sent by nobody: the collector's own cookie has to go, too.
      sent ??= ''
      void forget()
    }),
  )

  async function forget(): Promise<void> {
    const { summary } = read()
    sent = summary
    await callCollector(options, 'visitor', { summary }, 'include')
  }
}
