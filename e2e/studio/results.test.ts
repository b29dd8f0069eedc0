import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(400)

const HERO = 'home-hero'

interface Report<Row> {
  readonly rows: readonly Row[]
}
interface DayRow {
  readonly experience: string
  readonly arm: string
}
interface Result {
  readonly experience: string
  readonly variants: readonly string[]
  readonly judgement: object | null
  readonly goals: readonly { readonly arms: readonly Arm[] }[]
}
interface Arm {
  readonly arm: string
  readonly visitors: number
  readonly converted: number
  readonly against: { readonly lift: object | null; readonly difference: object } | null
}
interface Config {
  readonly experiences: readonly { readonly id: string; readonly variants: readonly object[] }[]
}

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

  const days = await visit.api.get<Report<DayRow>>('/reports/experiment-days')
  const judged = await visit.api.get<Report<Result>>('/reports/experiments')
  const compared = judged.rows.flatMap(({ experience, variants, goals }) => {
    const [base, ...arms] = goals[0]?.arms ?? []
    return arms
      .filter(
        ({ arm, converted }) => variants.includes(arm) && converted * (base?.converted ?? 0) > 0,
      )
      .map(({ arm, visitors, converted, against }) => ({
        ...{ experience, arm, visitors, converted },
        ...{ lift: against?.lift, difference: against?.difference },
        ...{ baselineVisitors: base?.visitors, baselineConverted: base?.converted },
      }))
  })
  expect(compared.length).toBeGreaterThan(1)
  for (const { experience, arm, ...figures } of compared) {
    const own = days.rows.filter((row) => row.experience === experience && row.arm === arm)
    expect(own.at(-1)).toMatchObject(figures)
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
  expect(lines).toHaveLength(days.rows.filter(({ experience }) => experience === HERO).length)
  expect(faults).toEqual([])
})

// Two states are looked at in six widths and themes each.
const LOOKS = { timeout: 150_000 }

test(
  'a variant is promoted by keys into a draft that somebody reviews; pages keep what is published',
  LOOKS,
  async () => {
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

    const { draft } = await visit.api.get<{ draft: { config: Config } }>('/draft')
    const promoted = draft.config.experiences.find(({ id }) => id === HERO)
    expect(promoted).toMatchObject({ state: 'running', variants: [{ id: expect.any(String) }] })
    expect(promoted).not.toHaveProperty('control')
    const { config } = await visit.api.get<{ config: Config }>('/config')
    const published = config.experiences.find(({ id }) => id === HERO)
    expect(published?.variants).not.toHaveLength(0)
    expect(published).not.toEqual(promoted)

    await page.goto(`${visit.stack.collector.url}/studio/experiences`)
    await page.getByRole('link', { name: 'Decided: Promote' }).press('Enter')
    await page.locator('.conclusion table').first().waitFor()
    expect(await page.locator('.conclusion').first().textContent()).toContain('<img src=x')
    found.push(...(await findFaultsInAllLooks(page)))
    const [newest] = (await visit.api.get<{ conclusions: object[] }>('/conclusions')).conclusions
    const judged = await visit.api.get<Report<Result>>('/reports/experiments')
    const result = judged.rows.find(({ experience }) => experience === HERO)
    expect(newest).toMatchObject({
      kind: 'promote',
      found: { judgement: result?.judgement, goal: result?.goals[0] },
    })
    expect(found).toEqual([])
    expect(faults).toEqual([])
  },
)
