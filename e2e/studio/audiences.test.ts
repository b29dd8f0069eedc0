import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStudio } from './use-studio.ts'

const visit = useStudio(60)
/** How long a busy machine may take. */
const SOON = { timeout: 20_000 }

test('by keyboard alone a template becomes a segment that the shop is given', async () => {
  const { page, faults, strangers } = await visit.enter('/')
  await press(page.getByRole('link', { name: 'Audiences' }))
  await page.locator('.segments[aria-busy=false]').waitFor(SOON)
  await press(page.getByRole('button', { name: 'Take Engaged' }))
  const times = page.getByRole('spinbutton', { name: 'Value' })
  await times.waitFor()
  const matching = page.getByRole('region').filter({ hasText: 'Matching visitors' })
  const counted = async () =>
    Number.parseInt((await matching.locator('h2').textContent()) || '', 10)
  await expect.poll(counted, SOON).toBeGreaterThanOrEqual(0)

  await times.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1')
  await press(page.getByRole('combobox', { name: 'When' }), 'a')
  await page.locator('.builder-sentence').getByText('viewed a page at least 1 time').waitFor()
  await press(page.locator('summary', { hasText: 'Add a line' }))
  await press(page.getByRole('button', { name: 'a fact about them' }))
  await expect.poll(() => focused(page), SOON).toBe('Fact')
  await page
    .locator('.builder-sentence')
    .getByText('Visitors who viewed a page at least 1 time and whose device is "mobile"')
    .waitFor()
  await expect.poll(() => page.locator('.rule-count').count(), SOON).toBe(2)
  await expect.poll(counted, SOON).toBeGreaterThan(0)

  await page.keyboard.press('ControlOrMeta+z')
  await page.locator('.rule-line').nth(1).waitFor({ state: 'detached' })
  await press(page.getByRole('button', { name: 'Redo' }))
  await page.locator('.rule-line').nth(1).waitFor()
  await press(page.getByRole('button', { name: 'Save to the draft' }))
  await page.getByText('Everybody on the site sees the draft').waitFor(SOON)
  await press(page.getByRole('button', { name: 'Publish…' }))
  await page.getByLabel('What is this change for?').waitFor()
  await page.getByText(/visitors? of the last 30 days would come into Engaged/).waitFor(SOON)
  await page.keyboard.type('Engaged on phones')
  await page.keyboard.press('Enter')
  await page.getByText('Published. Visitors get it').waitFor(SOON)

  const { collector } = visit.stack
  const script = await fetch(`${collector.url}/v1/sites/${collector.key}/segue.js`)
  const rule = /\{"id":"engaged".*?"when":(\{"all":\[.*?\]\})/.exec(await script.text())?.[1]
  expect(JSON.parse(rule ?? 'null')).toEqual({
    all: [
      { event: 'page_view', op: 'at_least', value: 1 },
      { trait: 'device.kind', op: 'equals', value: 'mobile' },
    ],
  })
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test('a draft that somebody saved meanwhile is told, and neither is lost by accident', async () => {
  const { page } = await visit.enter('/audiences')
  await page.getByRole('button', { name: 'Edit Runner' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Joggers')
  const { config, version } = await visit.api.get<{ config: object; version: number }>('/config')
  await visit.api.post('/draft', { config, base: version, revision: 0 })
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await page.getByText('Somebody saved the draft while you were editing').waitFor(SOON)
  await page.getByRole('button', { name: 'Put mine in its place' }).click()
  await page.getByText('Everybody on the site sees the draft').waitFor(SOON)
  const { draft } = await visit.api.get<{ draft: { config: object } }>('/draft')
  expect(JSON.stringify(draft.config)).toBe(
    JSON.stringify(config).replace('"name":"Runner"', '"name":"Joggers"'),
  )
})

/** Does what a key does on an element that has the focus. */
async function press(element: Locator, key = 'Enter'): Promise<void> {
  await element.focus()
  await element.press(key)
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}
