import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(120)
/** How long a busy machine may take. */
const SOON = { timeout: 30_000 }

test('a band of moves, picked by keyboard, becomes an audience of as many visitors as the band has', async () => {
  const { page, faults, strangers } = await visit.enter('/journey')
  const slider = flowOf(page, 'Moves in 30 days').getByRole('slider')
  await slider.waitFor(SOON)
  await slider.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const band = String(await slider.getAttribute('aria-valuetext'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('That is whom the band counts.').waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await press(page, 'Make the audience')
  expect(await countOf(page)).toBe(visitorsOf(band))
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test('a band from a touchpoint, pressed, says how near a rule comes, and counts no more than moved', async () => {
  const { page, faults } = await visit.enter('/journey')
  const flow = flowOf(page, 'Touchpoints in 30 days')
  await flow.getByRole('button', { name: 'Pages' }).click(SOON)
  await flow.getByText('Met most before a move: /').first().waitFor(SOON)
  const band = flow.locator('.flow-band').first()
  await band.click({ force: true })
  await page.getByRole('dialog').getByText('A rule cannot say “before the first move”').waitFor()
  await press(page, 'Make the audience')
  const counted = await countOf(page)
  expect(counted).toBeGreaterThan(0)
  const moved = await page.locator('.rule-count').last().textContent(SOON)
  expect(counted).toBeLessThanOrEqual(Number.parseInt(String(moved), 10))
  expect(faults).toEqual([])
})

test('a stage counts as many visitors on the journey’s screen as on the overview', async () => {
  const { page } = await visit.enter('/')
  await page.locator('.journey-count').first().waitFor(SOON)
  const counts = await page.locator('.journey-count').allTextContents()
  await page.goto(`${visit.stack.collector.url}/studio/journey`)
  await page.getByText('visitors in 30 days').first().waitFor(SOON)
  const told = await page.locator('.stage .segment-count').allTextContents()
  expect(told.map(visitorsIn)).toEqual(counts.map(visitorsIn))
})

function flowOf(page: Page, label: string) {
  return page.locator('section.card').filter({ hasText: label })
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).press('Enter')
}

/** How many visitors the opened audience counts, once they are all counted. */
async function countOf(page: Page): Promise<number> {
  const count = page.locator('.stack[aria-busy=false] > section.card', {
    hasText: 'Matching visitors',
  })
  return visitorsIn(await count.locator('h2').textContent(SOON))
}

function visitorsOf(band: string): number {
  return Number(/: ([\d,]+) visitors?/.exec(band)?.[1]?.replaceAll(',', ''))
}

function visitorsIn(text: string | null): number {
  return Number.parseInt(String(text).replaceAll(',', ''), 10)
}
