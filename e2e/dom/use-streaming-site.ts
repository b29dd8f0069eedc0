import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { type StreamingSite, startStreamingSite } from './streaming-site.ts'

/** What the tests of a file visit, and with what. */
export interface Streaming {
  browser: Browser
  site: StreamingSite
}

/** Gives the tests of a file a browser and a site that streams its pages. */
export function useStreamingSite(): Streaming {
  const streaming = {} as Streaming
  beforeAll(async () => {
    streaming.browser = await openBrowser({ hasWindows: true })
    streaming.site = await startStreamingSite()
  })
  afterAll(async () => {
    await leaveBrowser(streaming.browser)
    await streaming.site?.stop()
  })
  return streaming
}
