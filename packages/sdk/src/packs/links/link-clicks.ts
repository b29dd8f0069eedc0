import type { LinkProps } from '@segue/protocol'
import type { WatchParts } from '../../pack.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { textOf } from '../../watchers/text-of.ts'
import { findLink } from './find-link.ts'

/** Watches clicks on links that lead away, with the main and the middle button: one event for each thing a link is. */
export function watchLinkClicks({ listen, record, settings }: WatchParts): void {
  const { links = [], cookie } = settings.identity ?? {}
  const others = [...links, ...(cookie?.domain ? [cookie.domain] : [])]
  const follow = (event: Event) => {
    const link = findLink(event)
    if (link === undefined) return
    const { element, url, isDownload } = link
    if (isContact(url.protocol)) record('contact_click', { method: CONTACTS[url.protocol] })
    if (!/^https?:$/.test(url.protocol)) return
    const told = { ...toLinkProps(element), link_url: url.href }
    if (isOutbound(url.hostname, location.hostname, others))
      record('click', { outbound: true, link_domain: url.hostname, ...told })
    const extension = /\.([a-z0-9]{1,8})$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? ''
    if (isDownload || FILES.test(extension))
      record('file_download', {
        file_name: url.pathname,
        file_extension: extension,
        ...told,
      })
  }
  listen(document, 'click', follow)
  listen(document, 'auxclick', (event) => {
    if ((event as MouseEvent).button === 1) follow(event)
  })
}

/**
 * True for another site. The owner's `others` are none, nor is what lies below this one or them, nor what this one lies
 * below; `www.` in front makes no difference.
 */
export function isOutbound(hostname: string, own: string, others: readonly string[]): boolean {
  const here = own.replace(WWW, '')
  return (
    ![here, ...others].some((host) => isBelow(hostname, host)) &&
    !isBelow(here, hostname.replace(WWW, ''))
  )
}

function isBelow(hostname: string, host: string): boolean {
  return `.${hostname}`.endsWith(`.${host}`)
}

/** What GA4 tells of a link, as far as there is any. */
function toLinkProps(element: Element): LinkProps {
  const id = attributeOf(element, 'id')
  const classes = attributeOf(element, 'class')
  const text = textOf(element)
  return {
    ...(id && { link_id: id }),
    ...(classes && { link_classes: classes }),
    ...(text && { link_text: text }),
  }
}

function isContact(protocol: string): protocol is keyof typeof CONTACTS {
  return Object.hasOwn(CONTACTS, protocol)
}

const CONTACTS = { 'mailto:': 'mailto', 'tel:': 'tel' } as const
const WWW = /^www\./
/** Documents, archives, programs, sound and moving pictures: what browsers hand over more often than show. */
const FILES =
  /^(pdf|docx?|xlsx?|pptx?|od[tsp]|pps|key|rtf|txt|csv|epub|zip|rar|7z|t?gz|tar|dmg|exe|msi|pkg|apk|iso|mp[34]|m4[av]|wav|ogg|webm|mov|avi|wmv|wma|midi?|mkv|mpe?g)$/
