import { expect, test } from 'vitest'
import { findAxeIssues } from '../axe.ts'
import { SHOP_CONFIG, THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { collectViolations, makeStrict } from './strict-page.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const OPEN = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, debug: true } }
const overlay = () => visit.page.getByRole('complementary', { name: 'Segue debug' })
const tab = (name: string) => overlay().getByRole('tab', { name }).click()

/** A shop with the switch on; a visitor who is a runner on the second page. */
async function openOverlay(): Promise<void> {
  const { page, site } = visit
  site.config = OPEN
  site.pages['*'] = toGrantedPage(THREE_VIEWS)
  await page.goto(site.shopUrl)
  await page.goto(`${site.shopUrl}/next`)
  await page.evaluate(() => window.segue.debug())
}

test('without the switch and without a link nothing of the overlay is asked for', async () => {
  const { page, site, errors } = visit
  await page.goto(`${site.shopUrl}/?segue_debug`)
  await site.until((all) => all.length >= 2)
  expect(await page.evaluate(() => window.segue.debug().catch(String))).toBe(
    'Error: PART_NOT_LOADED debug',
  )
  expect(site.requests.filter((request) => request.includes('debug'))).toEqual([])
  expect(await page.locator('#segue-debug').count()).toBe(0)
  expect(errors).toEqual([])
})

test('with the switch a link opens it, in every page of the tab until it is closed', async () => {
  const { page, site } = visit
  site.config = OPEN
  await page.goto(`${site.shopUrl}/?segue_debug`)
  await overlay().waitFor()
  expect(new URL(page.url()).search).toBe('')
  await page.goto(`${site.shopUrl}/next`)
  await overlay().getByRole('button', { name: 'Close' }).click()
  await page.goto(`${site.shopUrl}/last`)
  await site.until((all) => all.some(({ page: { path } }) => path === '/last'))
  expect(await page.locator('#segue-debug').count()).toBe(0)
})

test('it names what of the tag is passed over, and what was expected', async () => {
  const { page, site } = visit
  site.config = OPEN
  const attributes = 'data-consent="granted" data-session-idle-minutes="soon" data-nothing="x"'
  site.pages['*'] = toPage('', '', attributes)
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.debug())
  expect(await overlay().locator('#body > p').allTextContents()).toEqual([
    expect.stringMatching(/^SETTING_INVALID data-session-idle-minutes="soon": expected a number/),
    expect.stringMatching(/^SETTING_UNKNOWN data-nothing="x": /),
  ])
})

test('it tells why, who and what in the words of receipts, on a strict page without a violation', async () => {
  const { page, site } = visit
  const violations = await collectViolations(visit)
  site.config = OPEN
  site.pages['*'] = toGrantedPage(THREE_VIEWS)
  makeStrict(site)
  await page.goto(site.shopUrl)
  await page.goto(`${site.shopUrl}/next`)
  await page.evaluate(() => window.segue.debug())
  const hero = overlay().locator('details#hero')
  expect(await hero.locator('summary').textContent()).toBe('Heroshownrunner_hero')
  await hero.locator('summary').click()
  const { text } = await page.evaluate(() => window.segue.explain('hero'))
  const sentence = /yes: (did view_item[^(]*\([^)]*\)[^(]*)/.exec(text)?.[1]?.trim() ?? 'nothing'
  expect(await hero.textContent()).toContain(sentence)
  await tab('Visitor')
  const visitor = await overlay().getByRole('tabpanel', { name: 'Visitor' }).textContent()
  expect(visitor).toContain('personalizationgranted')
  expect(visitor).toContain('stageconsideration')
  await tab('Events')
  await page.evaluate(() => window.segue.push(['track', 'wave', { hand: 'left' }]))
  const [newest] = await overlay().locator('ol > li').allTextContents()
  expect(newest).toContain('wave')
  expect(newest).toContain('"hand": "left"')
  expect(violations).toEqual([])
})

test('it shows the page as others see it', async () => {
  const { page } = visit
  await openOverlay()
  await tab('View as')
  await overlay().getByLabel('Hero').selectOption('control')
  await overlay().getByRole('combobox', { name: 'Stage' }).selectOption('decision')
  const link = await overlay().getByLabel('Link to this preview').inputValue()
  expect(new URL(link).searchParams.get('segue_preview')).toBe(
    'experience/hero/control,stage/decision',
  )
  await overlay().getByRole('button', { name: 'Show it in this tab' }).click()
  await page.getByLabel('Segue preview').waitFor()
  expect(await page.textContent('h1')).toBe('All our shoes')
  expect(await page.evaluate(() => window.segue.getStage())).toBe('decision')
})

test('it is used by keyboard alone', async () => {
  const { page } = visit
  await openOverlay()
  await overlay().getByRole('tab', { name: 'Why' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await overlay().getByRole('tab', { selected: true }).textContent()).toBe('Events')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await overlay().getByRole('tab', { selected: true }).textContent()).toBe('Why')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await overlay().locator('details#hero').getAttribute('open')).toBe('')
})

test.each(['light', 'dark'] as const)(
  'in %s none of its tabs has an accessibility fault',
  async (scheme) => {
    const { page } = visit
    await page.emulateMedia({ colorScheme: scheme })
    await openOverlay()
    for (const name of ['Why', 'Visitor', 'Events', 'View as']) {
      await tab(name)
      for (const summary of await overlay().locator('summary:visible').all()) await summary.click()
      expect([name, ...(await findAxeIssues(page, '#segue-debug'))]).toEqual([name])
    }
  },
)

test('it shows consent as it is, also where nothing happens meanwhile, on a page that hides every div', async () => {
  const { page, site } = visit
  site.config = OPEN
  site.pages['*'] = toPage(
    '',
    '<style>div, aside { display: none !important; opacity: 0 !important }</style>',
  )
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.debug())
  await tab('Visitor')
  const visitor = overlay().getByRole('tabpanel', { name: 'Visitor' })
  await visitor.getByText('measurementpending').waitFor()
  for (const [isYes, word] of [
    [true, 'granted'],
    [false, 'denied'],
  ] as const) {
    await page.evaluate(
      (measurement) => window.segue.push(['consent', { measurement }]),
      isYes as boolean,
    )
    await visitor.getByText(`measurement${word}`).waitFor()
    await visitor.getByText('personalizationpending').waitFor()
  }
})

test('stopping Segue takes it away', async () => {
  const { page } = visit
  await openOverlay()
  await page.evaluate(() => window.segue.push(['stop']))
  expect(await page.locator('#segue-debug').count()).toBe(0)
})
