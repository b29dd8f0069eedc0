import { type Consent, isRecord } from '@segue/protocol'
import { mayStore } from '../../consent.ts'
import { LINK_TOKEN_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'
import { callCollector } from '../call-collector.ts'
import { findLink } from '../links/find-link.ts'
import { VISITOR_PARAMETER } from './arrive.ts'

/**
 * Lets links to the owner's other sites carry the visitor along. The collector signs as soon as a visitor shows
 * interest in such a link; the parameter is on the link only while it is followed. A link followed before the
 * signature has come, or without consent, carries nothing.
 */
export function decorateLinks(
  options: StartOptions,
  consent: () => Consent,
  { listen, profile, guard }: WatchParts,
): void {
  const hosts = options.config.settings?.identity?.links ?? []
  let signed = { visitor: '', token: '', at: 0 }

  function findOwnLink(event: Event) {
    const link = findLink(event)
    const isOurs = link && /^https?:$/.test(link.url.protocol) && isBelow(link.url.hostname, hosts)
    return isOurs && link.url.hostname !== location.hostname ? link : undefined
  }

  const sign = async (event: Event) => {
    const { visitor } = profile()
    const at = Date.now()
    const isFresh = signed.visitor === visitor && at - signed.at < LINK_TOKEN_MS
    if (isFresh || !findOwnLink(event) || !mayStore(consent())) return
    signed = { visitor, token: '', at }
    const answer = await callCollector(options, 'link', { visitor })
    const token = isRecord(answer?.body) ? `${answer.body.token ?? ''}` : ''
    signed = { visitor, token, at: token === '' ? 0 : at }
  }

  const follow = (event: Event) => {
    const link = findOwnLink(event)
    const isFresh = Date.now() - signed.at < LINK_TOKEN_MS && signed.visitor === profile().visitor
    if (!link || !isFresh || !signed.token || !mayStore(consent())) return
    const { element, url } = link
    const before = element.getAttribute('href')
    url.searchParams.set(VISITOR_PARAMETER, signed.token)
    element.setAttribute('href', url.href)
    setTimeout(
      guard(() => {
        // A link of a drawing may have its address in `xlink:href` alone, which an empty one would beat.
        if (before === null) element.removeAttribute('href')
        else element.setAttribute('href', before)
      }),
    )
  }

  for (const type of ['pointerover', 'pointerdown', 'focusin']) listen(document, type, sign)
  for (const type of ['click', 'auxclick']) listen(document, type, follow)
}

/** True for one of the hosts, and for what lies below one. */
function isBelow(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => `.${hostname}`.endsWith(`.${host}`))
}
