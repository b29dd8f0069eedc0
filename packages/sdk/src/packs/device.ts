import { type Json, toBrowserFamily, toSystemFamily } from '@segue/protocol'
import type { Traits } from '@segue/rules'
import { attempt } from '../platform.ts'
import { readZone } from '../read-zone.ts'

/**
 * The facts about the device and where it stands, which rules see and nothing sends. They are coarse: families, and of
 * versions the major one. What the browser does not tell is absent. Asking for the viewport can cost a layout: once per
 * view.
 */
export function readDevice(): Traits {
  const { userAgent, language, maxTouchPoints } = navigator
  const { browser, version } = toBrowserFamily(userAgent)
  // Chromium alone has it.
  const { effectiveType, saveData } = Object(Reflect.get(navigator, 'connection'))
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
      browser,
      ...(version !== undefined && { browser_version: version }),
      os: isPad(userAgent, maxTouchPoints) ? 'ios' : toSystemFamily(userAgent),
      ...(effectiveType && { connection: `${effectiveType}` }),
      ...(typeof saveData === 'boolean' && { save_data: saveData }),
    } satisfies { [name: string]: Json },
  }
}

/** An Android tablet is one without the word Mobile. */
function toDeviceKind(userAgent: string, touchPoints: number): string {
  if (/iPad|Android(?!.*Mobile)|Tablet/i.test(userAgent)) return 'tablet'
  if (isPad(userAgent, touchPoints)) return 'tablet'
  return /Mobi|iPhone/i.test(userAgent) ? 'mobile' : 'desktop'
}

/** An iPad calls itself a Mac, but no Mac has a touch screen. */
function isPad(userAgent: string, touchPoints: number): boolean {
  return /Macintosh/.test(userAgent) && touchPoints > 1
}
