import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type LastingBrowser, startLastingBrowser } from './lasting-browser.ts'
import { compareFrames, recordFrames } from './presented-frames.ts'
import { type Stack, startStack } from './stack.ts'
import { readStore, type StoredEvent } from './stored-events.ts'
import { type StudioApi, signIn } from './studio-api.ts'
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
    api = await signIn(stack.collector.url)
    await publishWithoutChance(api)
    browser = await startLastingBrowser(profile)
    witness = await witnessEvents(browser.context)
    page = await openPage(browser)
  })

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  test('stores and sends nothing before consent', async () => {
    await page.goto(`${stack.shop.url}/`)
    await page.goto(`${stack.shop.url}/c/running`)
    expect(await storedKeys(page)).toEqual([])
    expect(await receivedEvents(api)).toBe(0)
  })

  test('is in awareness after accepting', async () => {
    await page.getByRole('button', { name: /accept/i }).click()
    expect(await stageOf(page)).toBe('awareness')
    await expect.poll(() => receivedEvents(api)).toBeGreaterThan(0)
  })

  test('is a runner in consideration after three views of running shoes', async () => {
    for (const address of await runningProducts(page, stack.shop.url)) await page.goto(address)
    await expect.poll(() => segmentsOf(page)).toContain('runner')
    expect(await stageOf(page)).toBe('consideration')
  })

  test('sees the hero for runners from the first presented frame, without a shift', async () => {
    const hero = await heroPictures(stack, page)
    await page.goto(`${stack.shop.url}/guides`)
    const frames = await recordFrames(page, async () => {
      await page.goto(`${stack.shop.url}/`)
      await page.waitForLoadState('networkidle')
    })
    expect(await page.locator('#hero-title').textContent()).not.toBe(hero.originalTitle)
    const likenesses = await compareFrames(page, frames, hero, hero.place)
    const withOriginal = likenesses.filter(
      (frame) => frame.original < frame.variant && frame.blank > 8,
    )
    expect(likenesses.some((frame) => frame.variant < 4)).toBe(true)
    expect(withOriginal).toEqual([])
    expect(await layoutShift(page)).toBe(0)
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
    await second.goto((await runningProducts(second, stack.shop.url))[0] ?? '')
    await second
      .getByRole('button', { name: /add to (cart|basket)/i })
      .first()
      .click()
    await expect.poll(() => stageOf(second)).toBe('decision')
    await expect.poll(() => stageOf(page)).toBe('decision')
    await second.close()
  })

  test('loses no committed event when collector and browser are killed', async () => {
    await expect.poll(() => waitingIds(page), { timeout: 20_000 }).toEqual([])
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
    api = await signIn(stack.collector.url)
    browser = await startLastingBrowser(profile)
    await witness.watch(browser.context)
    page = await openPage(browser)
    await page.goto(`${stack.shop.url}/`)
    expect(await stageOf(page)).toBe('decision')
    await expect.poll(() => waitingIds(page), { timeout: 20_000 }).toEqual([])
  })

  test('is in post-purchase after buying', async () => {
    await buy(page, stack.shop.url)
    await expect.poll(() => stageOf(page)).toBe('post-purchase')
  })

  test('sees a published change at the next page load', async () => {
    const { version, config } = await api.get<Published>('/api/sites/shop/config')
    const text = `Chosen for runners, ${Date.now()}`
    const edited = JSON.parse(JSON.stringify(config)) as SiteConfig
    for (const experience of edited.experiences) {
      for (const change of experience.variants.flatMap((variant) => variant.changes)) {
        if (change.kind === 'text' && change.target?.selector === '#hero-title') change.text = text
      }
    }
    await api.post('/api/sites/shop/versions', { config: edited, note: 'New title', base: version })
    await page.goto(`${stack.shop.url}/`)
    expect(await page.locator('#hero-title').textContent()).toBe(text)
  })

  test('has every event stored exactly once, and the reports equal a direct count', async () => {
    await page.goto('about:blank')
    const expected = witness.ids()
    await expect
      .poll(() => receivedEvents(api), { timeout: 20_000 })
      .toBeGreaterThanOrEqual(expected.length)
    const audience = await api.get<AudienceReport>('/api/sites/shop/reports/audience')
    const arms = await api.get<ArmsReport>('/api/sites/shop/reports/segment-variant')
    const moves = await api.get<MovesReport>('/api/sites/shop/reports/transitions')
    const rows = await readStore(stack)
    expect(rows.map((row) => row.id).sort()).toEqual(expected)
    expect(audience.visitors).toBe(new Set(rows.map((row) => row.visitor)).size)
    expect(audience.stages).toEqual([{ stage: 'post-purchase', visitors: 1 }])
    expect(heroRevenue(arms)).toBeCloseTo(revenueOf(rows), 2)
    expect(moves.rows.map((row) => [row.from, row.to, row.moves])).toEqual(countMoves(rows))
  })
})

async function openPage(browser: LastingBrowser): Promise<Page> {
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 1280, height: 900 })
  return page
}

/** Without holdout and control, so that this one visitor surely sees the variant. */
async function publishWithoutChance(api: StudioApi): Promise<void> {
  const { version, config } = await api.get<Published>('/api/sites/shop/config')
  const experiences = config.experiences.map((experience) => ({ ...experience, control: 0 }))
  const certain = { ...config, settings: { ...config.settings, holdout: 0 }, experiences }
  await api.post('/api/sites/shop/versions', { config: certain, note: 'No chance', base: version })
}

/** The hero as a fresh visitor and as this visitor see it, once everything is loaded. */
async function heroPictures(stack: Stack, page: Page) {
  const fresh = await launchBrowser()
  const stranger = await fresh.newPage({ viewport: { width: 1280, height: 900 } })
  await stranger.goto(`${stack.shop.url}/`)
  await stranger.getByRole('button', { name: /accept/i }).click()
  await stranger.goto(`${stack.shop.url}/`, { waitUntil: 'networkidle' })
  const originalTitle = await stranger.locator('#hero-title').textContent()
  const original = (await stranger.screenshot()).toString('base64')
  await fresh.close()
  await page.goto(`${stack.shop.url}/`, { waitUntil: 'networkidle' })
  const variant = (await page.screenshot()).toString('base64')
  const place = await page.locator('#hero').boundingBox()
  if (place === null) throw new Error('The shop has no hero.')
  return { original, variant, originalTitle, place }
}

async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
      }),
  )
}

async function runningProducts(page: Page, shop: string): Promise<string[]> {
  await page.goto(`${shop}/c/running`)
  const links = await page
    .locator('main a[href^="/p/"]')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
  return [...new Set(links)].slice(0, 3)
}

async function buy(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}/checkout`)
  await fillCheckout(page)
  await page.waitForURL('**/order/**')
}

async function fillCheckout(page: Page): Promise<void> {
  for (const field of await page.locator('main form input:visible[required]').all()) {
    const type = await field.getAttribute('type')
    if (type === 'radio' || type === 'checkbox') await field.check()
    else await field.fill(type === 'email' ? 'ada@example.org' : '12345')
  }
  await page.locator('main form button[type=submit]').last().click()
}

function stageOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as SegueWindow).segue.getStage())
}

function segmentsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as SegueWindow).segue.getSegments())
}

/** Everything of ours in the browser's stores: local and session storage, IndexedDB, cookies. */
function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `idb:${name}`)
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    return [...databases, ...keys, document.cookie].filter(
      (key) => key !== '' && !key.startsWith('shop_'),
    )
  })
}

/** Ids of events whose enqueue has committed and that wait for an acknowledgement, sorted. */
function waitingIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ids: string[] = []
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined || !/segue.*queue/.test(name)) continue
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAllKeys()
        await new Promise((done) => {
          request.onsuccess = done
        })
        ids.push(...request.result.map(String))
      }
      database.close()
    }
    return ids.sort()
  })
}

async function receivedEvents(api: StudioApi): Promise<number> {
  const report = await api.get<{ good: number }>('/api/sites/shop/reports/ingest')
  return report.good
}

function heroRevenue(report: ArmsReport): number {
  const row = report.rows.find(
    ({ segment, experience }) => segment === '*' && /hero/.test(experience),
  )
  return row?.revenue ?? Number.NaN
}

function revenueOf(rows: readonly StoredEvent[]): number {
  return rows
    .filter(({ type }) => type === 'purchase')
    .reduce((sum, { props }) => sum + Number(props.value), 0)
}

function countMoves(rows: readonly StoredEvent[]): (string | number)[][] {
  const counts = new Map<string, number>()
  for (const { type, props } of rows) {
    if (type !== 'journey_stage_change') continue
    const move = JSON.stringify([props.from, props.to])
    counts.set(move, (counts.get(move) ?? 0) + 1)
  }
  return [...counts].map(([move, count]) => [...JSON.parse(move), count])
}

interface SegueWindow {
  readonly segue: {
    getStage(): string
    getSegments(): string[]
    track(type: string, props: object): void
  }
}

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

interface ArmsReport {
  readonly rows: readonly {
    readonly experience: string
    readonly segment: string
    readonly revenue: number
  }[]
}

interface MovesReport {
  readonly rows: readonly { readonly from: string; readonly to: string; readonly moves: number }[]
}
