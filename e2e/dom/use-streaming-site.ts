import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser.ts'
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
    streaming.browser = await launchBrowser()
    streaming.site = await startStreamingSite()
  })
  afterAll(async () => {
    await streaming.browser?.close()
    await streaming.site?.stop()
  })
  return streaming
}
