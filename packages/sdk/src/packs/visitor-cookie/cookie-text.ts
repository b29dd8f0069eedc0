import { attempt } from '../../platform.ts'

/** The value of the cookie of a site that scripts can read, or an empty text. */
export function readCookieText(site: string): string {
  const cookies = attempt(() => document.cookie) ?? ''
  const found = cookies.split('; ').find((pair) => pair.startsWith(`segue_${site}=`))
  return found?.slice(found.indexOf('=') + 1) ?? ''
}

/**
 * Writes it at once, as the collector soon will: what was withdrawn is gone before the page is. An empty text removes
 * it.
 */
export function writeCookieText(
  site: string,
  domain: string | undefined,
  text: string,
  seconds: number = SCRIPT_SECONDS,
): void {
  const parts = [
    `segue_${site}=${text}`,
    `Max-Age=${text ? seconds : 0}`,
    'Path=/',
    'SameSite=Lax',
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(location.protocol === 'https:' ? ['Secure'] : []),
  ]
  attempt(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs https, and answers too late for this page.
    document.cookie = parts.join('; ')
  })
}

/** Seven days: no more is given to cookies of scripts everywhere. */
const SCRIPT_SECONDS = 604_800
