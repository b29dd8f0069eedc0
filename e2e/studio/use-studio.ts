import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Cookie, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { LOGIN, type Stack, startStack } from '../stack.ts'
import { countGood, type StudioApi, signIn } from '../studio-api.ts'

/** A running collector with its studio, and a browser to look at it. */
export interface StudioVisit {
  readonly stack: Stack
  readonly api: StudioApi
  /** A window of its own on the studio, not signed in, on which everything that must not happen is noted. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<StudioPage>
  /** The same, signed in. People sign in once; later windows take their session along. */
  readonly enter: (path: string, options?: BrowserContextOptions) => Promise<StudioPage>
}

/** A page of the studio and what went wrong on it. */
export interface StudioPage {
  readonly page: Page
  /** Uncaught errors and refusals by the Content-Security-Policy. */
  readonly faults: string[]
  /** Addresses of other hosts that the page asked. */
  readonly strangers: string[]
}

/** Starts one collector for a file of tests, filled with so many sample visitors. */
export function useStudio(visitors: number): StudioVisit {
  let stack: Stack
  let api: StudioApi
  let browser: Browser
  let cookies: Cookie[] = []
  beforeAll(async () => {
    stack = await startStack()
    api = await signIn(stack)
    if (visitors > 0) await fill(stack, api, visitors)
    browser = await openBrowser()
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    await leaveBrowser(browser)
    await stack?.stop()
  })

  async function show(
    path: string,
    options: BrowserContextOptions = {},
    signedIn: Cookie[],
  ): Promise<StudioPage> {
    const context = await browser.newContext(options)
    await context.addCookies(signedIn)
    const page = await context.newPage()
    const studioPage = { page, faults: watchFaults(page), strangers: [] as string[] }
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== stack.collector.url) {
        studioPage.strangers.push(request.url())
      }
    })
    await page.goto(`${stack.collector.url}/studio${path}`)
    return studioPage
  }

  return {
    get stack() {
      return stack
    },
    get api() {
      return api
    },
    open: (path, options) => show(path, options, []),
    async enter(path, options) {
      const studioPage = await show(path, options, cookies)
      if (cookies.length === 0) await fillSignIn(studioPage.page)
      await studioPage.page.waitForSelector('.nav')
      cookies = await studioPage.page.context().cookies()
      return studioPage
    },
  }
}

/** Fills the sign-in form and sends it. */
export async function fillSignIn(page: Page, password: string = LOGIN.password): Promise<void> {
  await page.getByLabel('E-mail').fill(LOGIN.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

function watchFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text())
  })
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  return faults
}

/** Sends sample visitors, and waits until reports count all that they did. */
async function fill({ collector }: Stack, api: StudioApi, visitors: number): Promise<void> {
  const words = ['packages/cli/dist/segue.js', 'sample', '--url', collector.url]
  words.push('--key', collector.key, '--visitors', String(visitors))
  words.push('--config', 'demo-site/site.json', '--catalogue', 'demo-site/catalogue.json')
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT })
  const sent = Number(/^ *Events +([\d,]+)/m.exec(stdout)?.[1]?.replaceAll(',', ''))
  await vi.waitFor(async () => expect(await countGood(api)).toBe(sent), { timeout: 60_000 })
}

const ROOT = new URL('../..', import.meta.url)
