import { readCookieText, writeCookieText } from './cookie-text.ts'

/**
 * What takes the place of the summary where the visitor was forgotten a moment ago; an empty text otherwise. The answer
 * to a page that was left can come after that, and sets the cookies of before once more. Another page of the site
 * cannot break off that request; it can only know better, by this cookie, which lasts as long as a request at most.
 */
export function readForgotten(site: string): string {
  return readCookieText(toName(site))
}

/** Notes that the visitor was forgotten: `summary` is what is left, the choice of one who was reset, or empty. */
export function keepForgotten(site: string, domain: string | undefined, summary: string): void {
  writeCookieText(toName(site), domain, summary || NOTHING, FORGOTTEN_SECONDS)
}

/** The cookies hold another visitor now: they count again. */
export function endForgotten(site: string, domain: string | undefined): void {
  if (readForgotten(site) !== '') writeCookieText(toName(site), domain, '')
}

function toName(site: string): string {
  return `${site}_forgotten`
}

/** No summary. */
const NOTHING = '-'
/** Twice what browsers give a request of a page that was left. */
const FORGOTTEN_SECONDS = 60
