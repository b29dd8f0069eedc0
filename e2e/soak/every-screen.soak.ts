import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaultsInAllLooks, findFaultsInFewLooks } from '../studio/find-faults.ts'
import { join } from '../studio/join.ts'
import { useStudio } from '../studio/use-studio.ts'

/** How long a busy machine may take. */
const SOON = { timeout: 30_000 }

describe('with visitors', () => {
  const visit = useStudio(60)
  test('every screen and each of its parts has no accessibility fault at any width', async () => {
    const { page, faults } = await visit.enter('/')
    const found = await lookAtScreens(page, untilSettled, async (screen) => {
      const wrong = toTold(screen, await findFaultsInAllLooks(page))
      for (const part of await partsOf(page)) {
        await openPart(page, part)
        await untilSettled(page)
        wrong.push(...toTold(`${screen}, ${part}`, await findFaultsInFewLooks(page)))
      }
      return wrong
    })
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })

  test('every dialog and whatever is folded up has no accessibility fault at any width', async () => {
    const { page, faults } = await visit.enter('/')
    const seen = new Set<string>()
    const found = await lookAtScreens(page, untilSettled, async (screen) => {
      const wrong: string[] = []
      const folded = page.locator('main details:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      wrong.push(...toTold(`${screen}, unfolded`, await findFaultsInFewLooks(page)))
      for (const opener of await openersOf(page)) {
        if (seen.has(opener)) continue
        seen.add(opener)
        await page.getByRole('button', { name: opener, exact: true }).first().click()
        await page.locator('dialog[open]').waitFor()
        wrong.push(...toTold(`${screen}, ${opener}`, await findFaultsInFewLooks(page)))
        await page.keyboard.press('Escape')
        await page.locator('dialog[open]').waitFor({ state: 'detached' })
      }
      return wrong
    })
    expect(found).toEqual([])
    expect([...seen].sort()).toEqual(expect.arrayContaining(DIALOGS))
    expect(faults).toEqual([])
  })

  test('every screen that cannot be loaded says so without an accessibility fault', async () => {
    const { page } = await visit.enter('/')
    const error = { code: 'STORE_BUSY', message: 'The store is busy.', remedy: 'Try again soon.' }
    await page.route('**/api/sites/**', (route) => route.fulfill({ status: 503, json: { error } }))
    const untilRefused = (at: Page) => at.getByText('STORE_BUSY').first().waitFor(SOON)
    const found = await lookAtScreens(page, untilRefused, async (screen) =>
      toTold(screen, await findFaultsInFewLooks(page)),
    )
    expect(found).toEqual([])
  })

  test('every screen that is still loading has no accessibility fault', async () => {
    const { page } = await visit.enter('/')
    await page.route('**/api/sites/**', () => undefined)
    const untilBegun = (at: Page) => at.locator('main h1').waitFor(SOON)
    const found = await lookAtScreens(page, untilBegun, async (screen) =>
      toTold(screen, await findFaultsInFewLooks(page)),
    )
    expect(found).toEqual([])
  })

  test('a viewer is told on every screen what is not theirs, without an accessibility fault', async () => {
    const { page, faults } = await join(visit, { email: 'vic@shop.example', role: 'viewer' }, '/')
    const found = await lookAtScreens(page, untilSettled, async (screen) =>
      toTold(screen, await findFaultsInFewLooks(page)),
    )
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('without visitors', () => {
  const visit = useStudio(0)

  test('every screen that is empty says why, without an accessibility fault', async () => {
    const { page, faults } = await visit.enter('/')
    const found = await lookAtScreens(page, untilSettled, async (screen) =>
      toTold(screen, await findFaultsInFewLooks(page)),
    )
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})

/** Opens every screen that the navigation leads to, and one that there is not; gives what was found on all of them. */
async function lookAtScreens(
  page: Page,
  until: (page: Page) => Promise<unknown>,
  look: (screen: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const links = await page.locator('.nav a').all()
  const screens = await Promise.all(links.map((link) => link.getAttribute('href')))
  expect(screens.length).toBeGreaterThan(5)
  const found: string[] = []
  for (const screen of [...screens, NOWHERE]) {
    await page.goto(new URL(String(screen), page.url()).href)
    await (screen === NOWHERE ? untilSettled(page) : until(page))
    found.push(...(await look(String(screen))))
  }
  return found
}

/** A screen is there when nothing on it is on its way any more. */
async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') && !document.querySelector('.skeleton, [aria-busy=true]'),
    undefined,
    SOON,
  )
}

/** The parts that a screen has beside the one that is open: choices that stand in the address. */
function partsOf(page: Page): Promise<string[]> {
  return page.locator(PARTS).evaluateAll((buttons) => buttons.map((one) => one.textContent ?? ''))
}

async function openPart(page: Page, name: string): Promise<void> {
  await page.locator('.choice-option').getByText(name, { exact: true }).first().click()
}

/** What opens a dialog ends in an ellipsis; the draft's comments do, too. */
async function openersOf(page: Page): Promise<string[]> {
  const names = await page
    .locator('main button:enabled')
    .evaluateAll((buttons) =>
      buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent),
    )
  return [...new Set(names.map(String).filter((name) => /…$|^Comments$/.test(name)))]
}

function toTold(where: string, faults: readonly string[]): string[] {
  return faults.map((fault) => `${where}: ${fault}`)
}

const PARTS =
  'fieldset:has(> legend:text-matches("^(Show|Which|Report|Part)", "i")) .choice-option[aria-pressed=false]'
/** What an older version of the studio may have led to. */
const NOWHERE = '/studio/nowhere'
/** Some of those that are opened, so that it is noticed when none is. */
const DIALOGS = ['Comments', 'Make an audience of them…', 'Save…', 'Share…']
