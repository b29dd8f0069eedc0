import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type BrowserOptions, leaveBrowser, openBrowser } from '../browser.ts'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

/** A visitor of the stand-in shop: a fresh browser profile for every test. */
export interface Visit {
  site: StandIn
  browser: Browser
  context: BrowserContext
  page: Page
  /** Uncaught errors that surfaced in any page of the test. */
  errors: string[]
}

/**
 * Gives every test of a file a visit, to servers of its own: what a page of an earlier test hands over while it closes
 * must not arrive at a later one. The shop starts with consent granted by its tag on every path. What a test awaits, open
 * pages send now, and not after their two seconds, unless the visit shall go at their own pace.
 */
export function useVisit(launch: BrowserOptions = {}, pace: 'hasty' | 'own' = 'hasty'): Visit {
  const visit = { errors: [] as string[] } as Visit
  beforeAll(async () => {
    visit.browser = await openBrowser(launch)
  })
  afterAll(() => leaveBrowser(visit.browser))
  beforeEach(async () => {
    visit.site = await startStandIn()
    visit.site.config = SHOP_CONFIG
    visit.site.pages = { '*': toGrantedPage() }
    visit.errors.length = 0
    visit.context = await visit.browser.newContext()
    visit.context.on('weberror', (error) => visit.errors.push(String(error.error())))
    visit.page = await visit.context.newPage()
    if (pace === 'own') return
    visit.site.hasten = () => void sendAllNow(visit.context)
  })
  afterEach(async () => {
    await visit.context.close()
    await visit.site.stop()
  })
  return visit
}

/** Everything the page's origin keeps in the browser: names and values of every store, cookies included. */
export function readStored(page: Evaluates): Promise<Record<string, unknown>> {
  return page.evaluate(readStores)
}

/** The same, to be run in a page. */
export async function readStores(): Promise<Record<string, unknown>> {
  const databases = await indexedDB.databases()
  const values: Record<string, unknown> = {}
  for (const { name = '' } of databases) {
    const open = indexedDB.open(name)
    await new Promise((done) => {
      open.onsuccess = done
    })
    const read = open.result.transaction('keyval').objectStore('keyval').getAll()
    await new Promise((done) => {
      read.onsuccess = done
    })
    if (read.result.length > 0) values[`${name}#disk`] = read.result
    open.result.close()
  }
  const cookies = document.cookie === '' ? {} : { cookies: document.cookie }
  return { ...values, ...localStorage, ...sessionStorage, ...cookies }
}

/** Has the page send what waits, as when the network comes back: a test need not wait for the time to do so. */
export function sendNow(page: Evaluates): Promise<void> {
  return page.evaluate<void>('void dispatchEvent(new Event("online"))')
}

/** The same for all pages that are open; not every one has a script of ours, or any. */
export async function sendAllNow(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => sendNow(page).catch(() => {})))
}

/** A page, however it is driven. */
export interface Evaluates {
  /** The value of an expression, or of a function that uses nothing around it, awaited. Throws what it throws. */
  readonly evaluate: <Value>(work: string | (() => Promise<Value>)) => Promise<Value>
}

declare global {
  interface Window {
    segue: {
      getStage(): string
      getSegments(): string[]
      getVariant(experience: string): string | null
      getConsent(): { personalization: string; measurement: string }
      on(name: string, listener: (value: unknown) => void): void
      push(call: unknown[]): void
      explain(experience?: string): Promise<Record<string, unknown> & { text: string }>
      exportMyData(): Promise<Record<string, unknown>>
      preview(preview: object | null): Promise<void>
      privacy(messages?: object): Promise<void>
      debug(): Promise<void>
    }
    dataLayer: unknown[]
  }
}
