import { readFileSync } from 'node:fs'
import type { ExperimentDayReport, ExperimentReport, SiteConfig } from '@segue/protocol'
import type { Conclusion, SharedDraft } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(400)

const HERO = 'home-hero'

test('a result is read day by day by keyboard, and its last day has the figures of its judgement', async () => {
  const { page, faults } = await visit.enter('/results?days=90')
  const card = page.locator('.card', { has: page.locator('.overline', { hasText: 'Home hero' }) })
  const slider = card.getByRole('slider', { name: 'Day' })
  await slider.waitFor()
  const last = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('Home')
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(last)
  await page.keyboard.press('End')
  expect(await slider.getAttribute('aria-valuetext')).toBe(last)

  const days = await visit.api.get<ExperimentDayReport>('/reports/experiment-days')
  const judged = await visit.api.get<ExperimentReport>('/reports/experiments')
  const own = days.rows.filter(({ experience }) => experience === HERO)
  const result = judged.rows.find(({ experience }) => experience === HERO)
  const [base, ...arms] = result?.goals[0]?.arms ?? []
  const compared = arms.filter(({ arm }) => result?.variants.includes(arm))
  expect(compared.length).toBeGreaterThan(0)
  for (const { arm, visitors, converted, against } of compared) {
    expect(own.filter((row) => row.arm === arm).at(-1)).toMatchObject({
      ...{ visitors, converted, lift: against?.lift, difference: against?.difference },
      ...{ baselineVisitors: base?.visitors, baselineConverted: base?.converted },
    })
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'CSV' }).nth(1).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${HERO}-over-time.csv`)
  const [head, ...lines] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(head).toMatch(/^day,arm,baseline_converted,baseline_visitors,converted,visitors,lift,/)
  expect(lines).toHaveLength(own.length)
  expect(faults).toEqual([])
})

test('a variant is promoted by keys into a draft that somebody reviews; pages keep what is published', async () => {
  const { page, faults } = await visit.enter('/results?days=90')
  const open = page.getByRole('button', { name: 'Decide what becomes of Home hero' })
  await open.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hand to developers' }).press('Enter')
  await dialog.getByText('Text for developers').press('Enter')
  await dialog.locator('code').waitFor()
  const found = await findFaultsInAllLooks(page)
  await dialog.getByRole('button', { name: 'Promote' }).press('Enter')
  await dialog.getByLabel('Why, for whoever').fill('Sure enough <img src=x onerror=alert(1)>')
  await dialog.getByRole('button', { name: 'Record it and open the draft' }).press('Enter')
  await page.waitForURL(/\/studio\/experiences/)
  await page.getByRole('button', { name: 'Publish…' }).waitFor()

  const { draft } = await visit.api.get<{ draft: SharedDraft }>('/draft')
  const experiences = (config: unknown) => (config as SiteConfig).experiences
  const promoted = experiences(draft.config).find(({ id }) => id === HERO)
  expect(promoted).toMatchObject({ state: 'running', variants: [{ id: expect.any(String) }] })
  expect(promoted).not.toHaveProperty('control')
  const { config } = await visit.api.get<{ config: SiteConfig }>('/config')
  const published = config.experiences.find(({ id }) => id === HERO)
  expect(published?.variants).not.toHaveLength(0)
  expect(published).not.toEqual(promoted)

  await page.goto(`${visit.stack.collector.url}/studio/experiences`)
  await page.getByRole('link', { name: 'Decided: Promote' }).press('Enter')
  await page.locator('.conclusion table').first().waitFor()
  expect(await page.locator('.conclusion').first().textContent()).toContain('<img src=x')
  found.push(...(await findFaultsInAllLooks(page)))
  const { conclusions } = await visit.api.get<{ conclusions: Conclusion[] }>('/conclusions')
  const judged = await visit.api.get<ExperimentReport>('/reports/experiments')
  const result = judged.rows.find(({ experience }) => experience === HERO)
  expect(conclusions).toMatchObject([
    { kind: 'promote', found: { judgement: result?.judgement, goal: result?.goals[0] } },
  ])
  expect(found).toEqual([])
  expect(faults).toEqual([])
})
