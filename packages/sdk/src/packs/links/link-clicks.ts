import type { WatchParts } from '../../pack.ts'
import { findLink } from './find-link.ts'

/** Watches clicks on links that lead away, with the main and the middle button: one event for each thing a link is. */
export function watchLinkClicks({ listen, record }: WatchParts): void {
  const follow = (event: Event) => {
    const link = findLink(event)
    if (link === undefined) return
    const { url, isDownload } = link
    if (isContact(url.protocol)) record('contact_click', { method: CONTACTS[url.protocol] })
    if (!/^https?:$/.test(url.protocol)) return
    if (isOutbound(url.hostname, location.hostname))
      record('click', { outbound: true, link_domain: url.hostname, link_url: url.href })
    const extension = /\.([a-z0-9]{1,8})$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? ''
    if (isDownload || FILES.test(extension))
      record('file_download', {
        file_name: url.pathname,
        file_extension: extension,
        link_url: url.href,
      })
  }
  listen(document, 'click', follow)
  listen(document, 'auxclick', (event) => {
    if ((event as MouseEvent).button === 1) follow(event)
  })
}

/** True for another site; `www.` in front makes none. */
export function isOutbound(hostname: string, own: string): boolean {
  return hostname.replace(WWW, '') !== own.replace(WWW, '')
}

function isContact(protocol: string): protocol is keyof typeof CONTACTS {
  return Object.hasOwn(CONTACTS, protocol)
}

const CONTACTS = { 'mailto:': 'mailto', 'tel:': 'tel' } as const
const WWW = /^www\./
/** Documents, archives, programs, sound and moving pictures: what browsers hand over more often than show. */
const FILES =
  /^(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|epub|zip|rar|7z|t?gz|tar|dmg|exe|msi|pkg|apk|iso|mp[34]|m4[av]|wav|ogg|webm|mov|avi|wmv|mkv|mpe?g)$/
