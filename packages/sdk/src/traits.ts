import type { Json, JsonObject, Page } from '@segue/protocol'
import type { Traits } from '@segue/rules'
import { tryRead } from './try-read.ts'

/** Facts the site gave with `set`, by name. */
export type CustomTraits = JsonObject

/**
 * The facts a decision may look at besides the profile. `page` also holds every query parameter as `query_<name>`;
 * `cart` is what the profile remembers of the cart.
 */
export function readTraits(page: Page, cart: JsonObject, custom: CustomTraits): Traits {
  return {
    page: readPageTraits(page),
    device: readDeviceTraits(),
    geo: { timeZone: readZone() },
    cart,
    custom,
  }
}

/** The visitor's IANA time zone; `UTC` where the browser does not say. */
export function readZone(): string {
  return tryRead(() => Intl.DateTimeFormat().resolvedOptions().timeZone, '') || 'UTC'
}

function readPageTraits(page: Page): { [name: string]: Json } {
  const { host, searchParams } = new URL(page.url)
  const query = [...searchParams].map(([name, value]) => [`query_${name}`, value])
  return { ...Object.fromEntries(query), ...page, host }
}

function readDeviceTraits(): { [name: string]: Json } {
  const { userAgent, language, maxTouchPoints } = navigator
  return {
    kind: toDeviceKind(userAgent, maxTouchPoints),
    language,
    viewport_width: innerWidth,
    touch: maxTouchPoints > 0,
    dark: tryRead(() => matchMedia('(prefers-color-scheme: dark)').matches === true, false),
  }
}

/** An iPad calls itself a Mac, but no Mac has a touch screen; an Android tablet is one without the word Mobile. */
function toDeviceKind(userAgent: string, touchPoints: number): string {
  if (/iPad|Android(?!.*Mobile)|Tablet/i.test(userAgent)) return 'tablet'
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'tablet'
  return /Mobi|iPhone/i.test(userAgent) ? 'mobile' : 'desktop'
}
