import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { type Served, serve } from '../serve.ts'
import { LOGIN, type Ready, startProgram, stopProgram } from '../stack.ts'
import { toIdentityConfig } from './identity-config.ts'
import { toPage } from './shop.ts'
import { sendAllNow } from './visit.ts'

/** Sites of one owner on hosts of their own, and a real collector on `segue.shop.test`. */
export interface IdentityVisit {
  browser: Browser
  context: BrowserContext
  page: Page
  collector: Ready
  /** The origin of a host's pages, such as `a.shop.test`. */
  readonly originOf: (host: string) => string
  /** HTML of every page; `{script}` is the address of the tag's script. */
  html: string
  /** What the collector has stored of this test, oldest first, once the predicate holds. */
  readonly until: (predicate: (events: readonly Stored[]) => boolean) => Promise<readonly Stored[]>
  readonly readReport: (name: string) => Promise<Record<string, unknown>>
  /** The site's secret. */
  readonly secret: () => Promise<string>
  /** Calls the collector as the site's own server does. */
  readonly asServer: (path: string, body: object) => Promise<Record<string, unknown>>
}

/** An event as the collector lists it. */
export interface Stored {
  readonly visitor: string
  readonly event: {
    readonly type: string
    readonly page: { readonly url: string }
    readonly props: Record<string, unknown>
    readonly segments: readonly string[]
  }
}

/**
 * Gives every test a fresh browser profile and a shop at a port of its own, by which its events are told apart: the tests
 * of a block share a collector, with these settings, those of identity first.
 */
export function useIdentity(identity: object, settings: object = {}): IdentityVisit {
  const visit = {} as IdentityVisit
  let shop: Served
  let data: string
  let cookie: string
  let secret = ''
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'segue-identity-'))
    const config = toIdentityConfig(identity, settings)
    writeFileSync(join(data, 'site.json'), JSON.stringify(config))
    visit.browser = await openBrowser({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })
    visit.collector = await startProgram('packages/collector/dist/main.js', toEnvironment(data))
    cookie = await signIn(visit.collector.url)
  })
  afterAll(async () => {
    await leaveBrowser(visit.browser)
    await stopProgram(visit.collector.child)
    rmSync(data, { recursive: true, force: true })
  })
  beforeEach(async () => {
    visit.html = toPage('<p id="arm">Nothing</p>')
    shop = await serve(({ headers: { host = '' } }, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(visit.html.replaceAll('{script}', scriptFor(host)))
    })
    visit.context = await visit.browser.newContext()
    visit.page = await visit.context.newPage()
  })
  afterEach(async () => {
    await visit.context.close()
    await shop.stop()
  })

  const key = () => visit.collector.sites[0]?.key ?? ''
  /** The collector has a name in the domain of whoever asks, as its owner would give it. */
  function scriptFor(host: string): string {
    const domain = host.split(':')[0]?.split('.').slice(-2).join('.')
    const { port } = new URL(visit.collector.url)
    return `http://segue.${domain}:${port}/v1/sites/${key()}/segue.js`
  }

  async function api(path: string, body?: object): Promise<Record<string, unknown>> {
    const json = { method: 'POST', body: JSON.stringify(body) }
    const headers = { 'content-type': 'application/json', cookie }
    const url = `${visit.collector.url}/api/sites/test-shop/${path}`
    return (await fetch(url, { headers, ...(body && json) })).json()
  }

  async function readSecret(): Promise<string> {
    secret ||= String((await api('secret', {})).secret)
    return secret
  }

  return Object.assign(visit, {
    originOf: (host: string) => `http://${host}:${shop.port}`,
    async until(predicate: (events: readonly Stored[]) => boolean) {
      let events: readonly Stored[] = []
      const look = async () => {
        await sendAllNow(visit.context)
        const all = ((await api('events?limit=200')).events as Stored[]).reverse()
        events = all.filter(({ event }) => new URL(event.page.url).port === `${shop.port}`)
        return predicate(events)
      }
      await expect.poll(look, { timeout: 15_000, interval: 200 }).toBe(true)
      return events
    },
    readReport: (name: string) => api(`reports/${name}`),
    secret: readSecret,
    async asServer(path: string, body: object) {
      const headers = { authorization: `Bearer ${await readSecret()}` }
      const url = `${visit.collector.url}/v1/server/${path}?k=${key()}`
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    },
  })
}

/** Deletes what scripts can store on an origin, as Safari does after seven days; cookies stay. */
export async function wipeStorage({ context, page }: IdentityVisit, origin: string): Promise<void> {
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  const storageTypes = 'local_storage,indexeddb'
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes })
}

/** Whom the page at hand takes its visitor for, and which arm it decided. */
export function readVisitor(page: Page): Promise<{ visitor: string; arm: string | null }> {
  return page.evaluate(() => {
    const snapshot = JSON.parse(localStorage['segue:test-shop'] ?? '{}')
    return { visitor: snapshot.visitor, arm: window.segue.getVariant('arms') }
  })
}

/** The visitor agrees to everything. */
export async function grant(page: Page): Promise<void> {
  const call = ['consent', { personalization: true, measurement: true }]
  await page.evaluate((call) => window.segue.push(call), call)
}

function toEnvironment(data: string): Record<string, string> {
  return {
    SEGUE_PORT: '0',
    SEGUE_DATA: join(data, 'data'),
    // Browsers under test say that they are headless.
    SEGUE_BOTS: 'count',
    SEGUE_SDK_FILE: resolve('packages/sdk/dist/segue.js'),
    SEGUE_SETUP_CONFIG: join(data, 'site.json'),
    SEGUE_SETUP_ORIGINS: ['a.shop', 'b.shop', 'other']
      .map((name) => `http://${name}.test:*`)
      .join(),
    SEGUE_SETUP_EMAIL: LOGIN.email,
    SEGUE_SETUP_PASSWORD: LOGIN.password,
  }
}

async function signIn(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(LOGIN) }
  const answer = await fetch(`${url}/api/session`, init)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
