import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { type Stack, startStack } from '../stack.ts'
import { type StudioApi, signIn } from '../studio-api.ts'

let stack: Stack
let api: StudioApi
let browser: Browser

beforeAll(async () => {
  stack = await startStack()
  api = await signIn(stack)
  browser = await openBrowser()
})
afterAll(async () => {
  await leaveBrowser(browser)
  await stack?.stop()
})

test('a clock wrong by years, that jumps both ways, puts no event of a visitor before an earlier one', async () => {
  const page = await browser.newPage()
  await page.clock.install({ time: Date.now() + 12 * YEAR_MS })
  await page.goto(stack.shop.url)
  await page.getByRole('button', { name: /accept/i }).click()
  let step = 0
  const record = async () => {
    step += 1
    await page.evaluate((n) => window.segue.push(['track', 'step', { n }]), step)
  }
  for (const years of [12, -3, 1, 0]) {
    await record()
    await page.clock.setSystemTime(Date.now() + years * YEAR_MS)
    await record()
    await page.goto(`${stack.shop.url}/c/running?after=${years}`)
    await record()
  }
  const steps = async () => (await readHistory())?.filter(({ type }) => type === 'step') ?? []
  await expect.poll(async () => (await steps()).length, SOON).toBe(step)
  const order = (await steps()).map(({ props }) => props.n)
  expect(order).toEqual(Array.from({ length: step }, (_, index) => index + 1))
  const history = (await readHistory()) ?? []
  for (const { at } of history) expect(at).toBeLessThan(Date.now() + FIVE_MINUTES_MS)
})

interface History {
  readonly events: readonly { type: string; at: number; props: { n?: number } }[]
}

/** What the one visitor did, in the order that reports and replays go by. */
async function readHistory(): Promise<History['events'] | undefined> {
  const history = await api.get<History>('/histories').catch(() => undefined)
  return history?.events
}

const YEAR_MS = 31_536_000_000
const FIVE_MINUTES_MS = 300_000
const SOON = { timeout: 30_000 }
