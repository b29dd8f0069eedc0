import type { Json, Page } from '@segue/protocol'
import type { Traits } from '@segue/rules'
import { tryRead } from './try-read.ts'

/** The facts that hold for a whole view: of the page, with every query parameter as `query_<name>`, and the device. */
export function readViewTraits(page: Page): Traits {
  return { page: readPageTraits(page), device: readDeviceTraits(), geo: { timeZone: readZone() } }
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
