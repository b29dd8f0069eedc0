import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { toSiteScript } from '../sdk/site-script.ts'
import { CONFIG, type Mode, toTags } from './page.ts'
import { type Answer, type Site, startSite } from './site.ts'

/** What becomes of the page when the script does not come: the page as it is, as soon as without us, and whole. */
let browser: Browser
let site: Site
let gone: Site

beforeAll(async () => {
  browser = await openBrowser({ hasWindows: true })
  site = await startSite(toSiteScript(CONFIG))
  gone = await startSite('')
  await gone.stop()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await site?.stop()
})

/** A script without `async` that never comes blocks its page in every browser: it is not among the cases. */
const cases: readonly Case[] = [
  ...(['own origin', 'blocking', 'async'] as const).flatMap((mode) => [
    { mode, harm: 'is not found', answer: 404 as const },
    { mode, harm: 'fails on the server', answer: 500 as const },
    { mode, harm: 'is no script', answer: { text: 'run(' } },
    { mode, harm: 'is refused by the policy', policy: "script-src 'nonce-n1'" },
  ]),
  ...(['blocking', 'async'] as const).map((mode) => ({ mode, harm: 'is offline', isGone: true })),
  { mode: 'async', harm: 'never comes', answer: 'hang' },
]

test.each(cases)(
  '$mode: where the script $harm, the page is whole, and painted within the deadline of hiding',
  async ({ mode, answer = 'whole', policy = '', isGone = false }) => {
    site.answer = answer
    const tags = toTags(mode, isGone ? { ...site, collector: gone.collector } : site)
    expect(await visit(tags, policy)).toMatchObject({
      texts: ['Hero', 'Note'],
      ran: ['before', 'after'],
    })
    // A busy machine can hold up any single load: what is always later would never pass.
    await expect
      .poll(
        async () => (await visit(tags, policy)).paintedAt - (await visit('', policy)).paintedAt,
        SOON,
      )
      .toBeLessThanOrEqual(HIDE_MS)
  },
)

test.each(['inline', 'own origin', 'blocking', 'async'] as const)(
  '%s: where the script comes, the page is changed and whole, so the cases above can fail',
  async (mode) => {
    site.answer = 'whole'
    const seen = await visit(toTags(mode, site), STRICT)
    expect(seen).toMatchObject({ texts: ['', ''], ran: ['before', 'after'] })
  },
)

/** How a page comes out, once nothing is hidden any more, of somebody whom the stub knows. */
async function visit(tags: string, policy = ''): Promise<Seen> {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    localStorage.setItem('segue:certified:hide', '{"hero":["#hero"]}')
  })
  const page = await context.newPage()
  const html = `<!doctype html><title>Shop</title><script>window.ran = ['before']</script>${tags}
<p>Welcome</p><h1 id="hero">Hero</h1><segue-slot name="note">Note</segue-slot><script>ran.push('after')</script>`
  const pieces = [html.replace(/<script(?! (async )?src)/g, '<script nonce="n1"')]
  const address = site.add({
    pieces,
    gapMs: 0,
    policy: policy.replaceAll('{collector}', site.collector),
  })
  await page.goto(address, { waitUntil: 'commit' })
  const shown = await page.waitForFunction(() => {
    const places = [...document.querySelectorAll('#hero, segue-slot')]
    const [paint] = performance.getEntriesByName('first-paint')
    const isShown = places.every((one) => one.checkVisibility({ visibilityProperty: true }))
    const ran = (window as unknown as { ran: string[] }).ran
    return (
      paint &&
      places.length === 2 &&
      isShown && {
        texts: places.map((one) => one.textContent.trim()),
        ran,
        paintedAt: paint.startTime,
      }
    )
  })
  const seen = await shown.jsonValue()
  await context.close()
  return seen as Seen
}

interface Case {
  readonly mode: Mode
  readonly harm: string
  readonly answer?: Answer
  readonly policy?: string
  readonly isGone?: boolean
}

interface Seen {
  readonly texts: readonly string[]
  /** What the page's own scripts did. */
  readonly ran: readonly string[]
  readonly paintedAt: number
}

const HIDE_MS = 300
const SOON = { timeout: 30_000 }
const STRICT =
  "script-src 'nonce-n1' 'self' {collector}; require-trusted-types-for 'script'; trusted-types 'none'"
