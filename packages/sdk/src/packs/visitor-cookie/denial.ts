import { readCookieText, writeCookieText } from './cookie-text.ts'
import { parseCookieText, toCookieText } from './summary.ts'

/**
 * The choice that denied something last on any sub-domain, unless another one took it back. It has a cookie of its own,
 * which the collector never sets: its answer to a page that was left can come after the denial and bring back the
 * summary of before, but not this. A page that was open meanwhile learns of the denial by it, too.
 */
export function readDenial(site: string): string | undefined {
  return parseCookieText(readCookieText(toName(site))).choice
}

/** Keeps a choice as the newest denial; one that denies nothing takes it back. */
export function keepDenial(site: string, domain: string | undefined, choice: string | null): void {
  const text = choice?.includes('denied') ? toCookieText({ choice }) : ''
  if (text !== readCookieText(toName(site))) writeCookieText(toName(site), domain, text)
}

function toName(site: string): string {
  return `${site}_denied`
}
