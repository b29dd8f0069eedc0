import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type LastingBrowser, startLastingBrowser } from './lasting-browser.ts'
import { compareFrames } from './presented-frames.ts'
import { type ArmsReport, countMoves, heroRevenue, revenueOf } from './proof/count-rows.ts'
import { type HomeLoad, loadHome, showsOriginal, showsVariant } from './proof/load-home.ts'
import {
  type SegueWindow,
  segmentsOf,
  stageOf,
  storedKeys,
  waitingIds,
} from './proof/page-state.ts'
import { addToCart, buy, leave, runningProducts } from './proof/shop-steps.ts'
import { type Stack, startStack } from './stack.ts'
import { readStore } from './stored-events.ts'
import { countGood, type StudioApi, signIn } from './studio-api.ts'
import { readOverview } from './studio-overview.ts'
import { type Witness, witnessEvents } from './witness.ts'

/**
 * The whole way of one visitor through a real shop, a real browser and a real collector. The steps build on each
 * other, as a visit does.
 */
describe('one visitor of the demo shop', () => {
  let stack: Stack
  let api: StudioApi
  let browser: LastingBrowser
  let page: Page
  let witness: Witness
  const profile = mkdtempSync(join(tmpdir(), 'segue-visitor-'))

  beforeAll(async () => {
    stack = await startStack()
    api = await signIn(stack)
    await publishWithoutChance(api)
    browser = await startLastingBrowser(profile)
    page = await openPage(browser)
    await page.goto(`${stack.shop.url}/`)
    witness = await witnessEvents(browser.context)
  })

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  test('stores and sends nothing before consent', async () => {
    await page.goto(`${stack.shop.url}/c/running`)
    expect(await storedKeys(page)).toEqual([])
    expect(await countGood(api)).toBe(0)
  })

  test('is in awareness after accepting', async () => {
    await page.getByRole('button', { name: /accept/i }).click()
    expect(await stageOf(page)).toBe('awareness')
    await expect.poll(() => countGood(api), SOON).toBeGreaterThan(0)
  })

  test('is a runner in consideration after three views of running shoes', async () => {
    for (const address of await runningProducts(page, stack.shop.url)) await page.goto(address)
    await expect.poll(() => segmentsOf(page)).toContain('runner')
    expect(await stageOf(page)).toBe('consideration')
  })

  test('sees the hero for runners from the first presented frame, without a shift', async () => {
    const stranger = await loadHomeAsStranger(stack, witness)
    const mine = await loadHome(page, stack.shop.url)
    const references = { original: stranger.picture, variant: mine.picture }
    expect(mine.title).not.toBe(stranger.title)
    const [strangers, runners] = await Promise.all(
      [stranger.frames, mine.frames].map((frames) =>
        compareFrames(page, frames, references, mine.titlePlace),
      ),
    )
    expect(strangers?.filter(showsOriginal)).not.toEqual([])
    expect(runners?.filter(showsVariant)).not.toEqual([])
    expect(runners?.filter(showsOriginal)).toEqual([])
    expect(mine.shift).toBe(0)
  })

  test('is the same visitor in a second tab', async () => {
    const second = await openPage(browser)
    await second.goto(`${stack.shop.url}/c/running`)
    expect(await stageOf(second)).toBe('consideration')
    expect(await segmentsOf(second)).toContain('runner')
    await second.close()
  })

  test('moves to decision with something in the cart, also as the first tab sees it', async () => {
    const second = await openPage(browser)
    await addToCart(second, stack.shop.url)
    await expect.poll(() => stageOf(second)).toBe('decision')
    await expect.poll(() => stageOf(page)).toBe('decision')
    await second.close()
  })

  test('loses no committed event when collector and browser are killed', async () => {
    await page.goto(`${stack.shop.url}/cart`)
    await expect.poll(() => waitingIds(page), SOON).toEqual([])
    const before = new Set(witness.ids())
    await stack.killCollector()
    await page.evaluate(() =>
      (window as unknown as SegueWindow).segue.track('share', { of: 'cart' }),
    )
    const pending = witness.ids().filter((id) => !before.has(id))
    expect(pending.length).toBeGreaterThan(0)
    await expect.poll(() => waitingIds(page)).toEqual(pending)
    await browser.kill()
    await stack.restartCollector()
    api = await signIn(stack)
    browser = await startLastingBrowser(profile)
    await witness.watch(browser.context)
    page = await openPage(browser)
    await page.goto(`${stack.shop.url}/`)
    // Chromium writes localStorage late: after a kill the snapshot may be old, until IndexedDB has been read.
    await expect.poll(() => stageOf(page)).toBe('decision')
    await expect.poll(() => waitingIds(page), SOON).toEqual([])
  })

  test('is in post-purchase after buying', async () => {
    await buy(page, stack.shop.url)
    await expect.poll(() => stageOf(page)).toBe('post-purchase')
  })

  test('sees a published change at the next page load', async () => {
    const { version, config } = await api.get<Published>('/config')
    const text = `Chosen for runners, ${Date.now()}`
    const edited = JSON.parse(JSON.stringify(config)) as SiteConfig
    for (const experience of edited.experiences) {
      for (const change of experience.variants.flatMap((variant) => variant.changes)) {
        if (change.kind === 'text' && change.target?.selector === '#hero-title') change.text = text
      }
    }
    await api.post('/versions', { config: edited, note: 'New title', base: version })
    await page.goto(`${stack.shop.url}/`)
    expect(await page.locator('#hero-title').textContent()).toBe(text)
  })

  test('has every event stored exactly once, and the reports equal a direct count', async () => {
    await leave(page, stack.shop.url)
    const expected = witness.ids()
    await expect.poll(() => countGood(api), SOON).toBeGreaterThanOrEqual(expected.length)
    const audience = await api.get<AudienceReport>('/reports/audience')
    const arms = await api.get<ArmsReport>('/reports/segment-variant')
    const moves = await api.get<MovesReport>('/reports/transitions')
    const shown = await readOverview(stack)
    const rows = await readStore(stack)
    expect(rows.map((row) => row.id).sort()).toEqual(expected)
    expect(audience.visitors).toBe(new Set(rows.map((row) => row.visitor)).size)
    // All but the one are strangers, of whom a test that is tried again brings another.
    const strangers = audience.visitors - 1
    expect(audience.stages).toEqual(
      expect.arrayContaining([
        { stage: 'awareness', visitors: strangers },
        { stage: 'post-purchase', visitors: 1 },
      ]),
    )
    expect(heroRevenue(arms)).toBeCloseTo(revenueOf(rows), 2)
    expect(shown.visitors).toBe(audience.visitors)
    expect(shown.revenue).toBe(Math.round(revenueOf(rows)))
    expect(shown.stages.filter(({ visitors }) => visitors > 0)).toEqual([
      { name: 'Awareness', visitors: strangers },
      { name: 'Post-purchase', visitors: 1 },
    ])
    expect(moves.rows.map((row) => [row.from, row.to, row.moves])).toEqual(countMoves(rows))
  })
})

async function openPage(browser: LastingBrowser): Promise<Page> {
  const page = await browser.context.newPage()
  await page.setViewportSize(VIEWPORT)
  return page
}

/** Without holdout and control, so that this one visitor surely sees the variant. */
async function publishWithoutChance(api: StudioApi): Promise<void> {
  const { version, config } = await api.get<Published>('/config')
  const experiences = config.experiences.map((experience) => ({ ...experience, control: 0 }))
  const certain = { ...config, settings: { ...config.settings, holdout: 0 }, experiences }
  await api.post('/versions', { config: certain, note: 'No chance', base: version })
}

/** The same for somebody who was never here before, in a browser of their own. */
async function loadHomeAsStranger(stack: Stack, witness: Witness): Promise<HomeLoad> {
  const browser = await openBrowser({ hasWindows: true })
  const context = await browser.newContext({ viewport: VIEWPORT })
  await witness.watch(context)
  const page = await context.newPage()
  await page.goto(`${stack.shop.url}/`)
  await page.getByRole('button', { name: /accept/i }).click()
  const load = await loadHome(page, stack.shop.url)
  await expect.poll(() => waitingIds(page), SOON).toEqual([])
  await leave(page, stack.shop.url)
  await context.close()
  return load
}

const VIEWPORT = { width: 1280, height: 900 }
/** Long enough for a flush, a drain and a slow machine; a poll ends as soon as it may. */
const SOON = { timeout: 20_000 }

interface SiteConfig {
  readonly settings?: object
  readonly experiences: readonly {
    readonly id: string
    readonly variants: readonly {
      readonly changes: readonly { kind: string; target?: { selector: string }; text?: string }[]
    }[]
  }[]
}

interface Published {
  readonly version: number
  readonly config: SiteConfig
}

interface AudienceReport {
  readonly visitors: number
  readonly stages: readonly { readonly stage: string; readonly visitors: number }[]
}

interface MovesReport {
  readonly rows: readonly { readonly from: string; readonly to: string; readonly moves: number }[]
}
