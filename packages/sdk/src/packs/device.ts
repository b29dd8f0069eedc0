import type { Json } from '@segue/protocol'
import type { Traits } from '@segue/rules'
import { attempt } from '../platform.ts'
import { readZone } from '../read-zone.ts'

/** The facts about the device and where it stands. Asking for the viewport can cost a layout: once per view. */
export function readDevice(): Traits {
  const { userAgent, language, maxTouchPoints } = navigator
  return {
    geo: {
      get timeZone() {
        return readZone()
      },
    },
    device: {
      kind: toDeviceKind(userAgent, maxTouchPoints),
      language,
      viewport_width: innerWidth,
      touch: maxTouchPoints > 0,
      dark: attempt(() => matchMedia('(prefers-color-scheme: dark)').matches) === true,
    } satisfies { [name: string]: Json },
  }
}

/** An iPad calls itself a Mac, but no Mac has a touch screen; an Android tablet is one without the word Mobile. */
function toDeviceKind(userAgent: string, touchPoints: number): string {
  if (/iPad|Android(?!.*Mobile)|Tablet/i.test(userAgent)) return 'tablet'
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'tablet'
  return /Mobi|iPhone/i.test(userAgent) ? 'mobile' : 'desktop'
}
