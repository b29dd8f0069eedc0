import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeIssues } from '../axe.ts'
import { SHOP_CONFIG, THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { collectViolations, makeStrict } from './strict-page.ts'
import { readStored, useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()
const LINK = '<a href="/privacy" data-segue-privacy>Your data here</a>'

/** A page's consent tool, which the visitor has told no. */
const GTAG = `<script>
  window.dataLayer = []
  function gtag() { dataLayer.push(arguments) }
  gtag('consent', 'update', { analytics_storage: 'denied', personalization_storage: 'denied' })
</script>`
const DENIED = { personalization: 'denied', measurement: 'denied' }

/** Opens the panel as a visitor does. */
async function openPanel(): Promise<Locator> {
  await visit.page.getByRole('link', { name: 'Your data here' }).click()
  const panel = visit.page.getByRole('dialog')
  await panel.waitFor()
  return panel
}

test('the panel says what is remembered and why the page is as it is, under a strict policy', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(THREE_VIEWS + LINK)
  makeStrict(site)
  const violations = await collectViolations(visit)
  await page.goto(site.shopUrl)
  // A page that is left at once may hand on what it knows without its log.
  await expect.poll(() => readStored(page)).toHaveProperty('segue:test-shop#disk')
  await page.goto(`${site.shopUrl}/next`)
  const panel = await openPanel()
  await panel.getByText('6 ×').waitFor()
  const words = await panel.textContent()
  expect(words).toMatch(/You are seen as\s*Runner/)
  expect(words).toMatch(/View item\s*6 ×/)
  expect(words).toContain('Hero: you see this version because you are seen as “Runner”.')
  expect(words).toContain('Note: everybody sees this.')
  expect(new URL(page.url()).pathname).toBe('/next')
  expect(violations).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'in %s the panel has no accessibility fault',
  async (scheme) => {
    const { page, site } = visit
    await page.emulateMedia({ colorScheme: scheme })
    site.pages['*'] = toGrantedPage(THREE_VIEWS + LINK)
    await page.goto(site.shopUrl)
    const panel = await openPanel()
    await panel.getByRole('button', { name: 'Forget me' }).click()
    await panel.getByText('Show every detail').click()
    expect(await findAxeIssues(page, '#segue-privacy')).toEqual([])
  },
)

test('the keyboard stays in the panel; Escape closes it and gives the focus back', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(`${LINK}<button>Behind</button>`)
  await page.goto(site.shopUrl)
  await page.getByRole('link', { name: 'Your data here' }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Your data here' })
  await panel.waitFor()
  const focused = new Set<string>()
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab')
    focused.add(
      await page.evaluate(
        () => document.activeElement?.id || String(document.activeElement?.textContent),
      ),
    )
  }
  expect(focused).toContain('segue-privacy')
  expect(focused).not.toContain('Behind')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your data here')
})

test('each switch is consent for its purpose, and works after a denial', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(`${THREE_VIEWS}${LINK}<script>
    const told = []
    document.addEventListener('segue:consent', ({ detail }) => told.push(detail))
  </script>`)
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: false }]),
  )
  const panel = await openPanel()
  expect(await panel.textContent()).toContain('Nothing on this page was adapted for you.')
  expect(await panel.textContent()).toContain('Nothing. You have not allowed it')
  const personalization = panel.getByRole('switch', { name: 'Adapt this site to me' })
  const measurement = panel.getByRole('switch', { name: 'Count what helps' })
  const consent = () => page.evaluate(() => window.segue.getConsent())
  expect(await personalization.isChecked()).toBe(false)
  await personalization.check()
  expect(await consent()).toEqual({ personalization: 'granted', measurement: 'denied' })
  await measurement.check()
  expect(await consent()).toEqual({ personalization: 'granted', measurement: 'granted' })
  await personalization.uncheck()
  expect(await consent()).toEqual({ personalization: 'denied', measurement: 'granted' })
  expect(await panel.getByRole('status').textContent()).toBe('Saved.')
  // What the page's own tools say shows, too.
  await page.evaluate(() => window.segue.push(['consent', { personalization: true }]))
  await expect.poll(() => personalization.isChecked(), WAIT).toBe(true)
  await panel.getByRole('heading', { name: 'What is remembered' }).waitFor()
  expect(await page.evaluate('told')).toEqual([
    { personalization: true, measurement: false },
    { personalization: true, measurement: true },
    { personalization: false, measurement: true },
  ])
})

test('a grant that a consent tool of the page overrules is not told as saved', async () => {
  const { page, site } = visit
  const sources = { consentSources: ['consent_mode'] }
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...sources } }
  site.pages['*'] = toPage(LINK, GTAG)
  await page.goto(site.shopUrl)
  const panel = await openPanel()
  const measurement = panel.getByRole('switch', { name: 'Count what helps' })
  await measurement.click()
  await expect
    .poll(() => panel.getByRole('status').textContent())
    .toContain('Still not allowed: your answer to this page’s own question about consent is no')
  expect(await measurement.isChecked()).toBe(false)
  expect(await page.evaluate(() => window.segue.getConsent())).toEqual(DENIED)
  await page.evaluate("gtag('consent', 'update', { analytics_storage: 'granted' })")
  await expect.poll(() => measurement.isChecked(), WAIT).toBe(true)
  await measurement.click()
  expect(await panel.getByRole('status').textContent()).toBe('Saved.')
})

test('on a preview no choice is told as saved', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(LINK)
  await page.goto(`${site.shopUrl}/?segue_preview=experience/hero/runner_hero`)
  const panel = await openPanel()
  await panel.getByRole('switch', { name: 'Count what helps' }).click()
  expect(await panel.getByRole('status').textContent()).toMatch(/^Not saved/)
})

test('who allows counting alone is told of the number that is kept', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(LINK)
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: true }]),
  )
  const panel = await openPanel()
  const words = await panel.textContent()
  expect(words).toContain('Only a random number, and when you came.')
  expect(words).not.toContain('Nothing. You have not allowed it')
})

test('the data is downloaded: what is remembered, the choice, what was not sent, every store', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(THREE_VIEWS + LINK)
  site.answer = { status: 503 }
  await page.goto(site.shopUrl)
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 2)
  const panel = await openPanel()
  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download my data' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('test-shop-my-data.json')
  const data = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(data).toMatchObject({
    site: 'test-shop',
    consent: { personalization: 'granted', measurement: 'granted' },
    profile: { segments: ['runner'], journey: { stage: 'consideration' } },
  })
  const types = data.eventsNotSent.map(({ type }: { type: string }) => type)
  expect(types).toEqual(expect.arrayContaining(['page_view', 'view_item', 'experience_impression']))
  expect(data.stored.localStorage['segue:test-shop'].visitor).toBe(data.profile.visitor)
  expect(Object.keys(data.stored.indexedDB)).toEqual(['segue:test-shop', 'segue:test-shop:queue'])
})

test('what waits for a choice is in the data, and still waits afterwards', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(LINK)
  await page.goto(site.shopUrl)
  const panel = await openPanel()
  expect(await panel.textContent()).toContain('only until you leave this page')
  const data = await page.evaluate(() => window.segue.exportMyData())
  expect(data.eventsNotSent).toMatchObject([
    { type: 'page_view' },
    { type: 'experience_impression' },
  ])
  expect(data.stored).toEqual({ localStorage: {}, sessionStorage: {}, cookies: {}, indexedDB: {} })
  expect(await readStored(page)).toEqual({})
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  const events = await site.until((all) => all.length >= 2)
  expect(events.map(({ type }) => type)).toEqual(['page_view', 'experience_impression'])
})

test('forgetting asks first, then empties every store', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(`${LINK}<script>
    const told = []
    document.addEventListener('segue:forget', () => told.push('forget'))
  </script>`)
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  await site.until((all) => all.length >= 2)
  const visitor = site.batches[0]?.visitor ?? ''
  const panel = await openPanel()
  await panel.getByRole('button', { name: 'Forget me' }).click()
  const question = panel.getByRole('group', { name: 'Forget everything?' })
  expect(await question.textContent()).toContain(visitor)
  await question.getByRole('button', { name: 'Keep it' }).click()
  expect(JSON.stringify(await readStored(page))).toContain(visitor)
  await panel.getByRole('button', { name: 'Forget me' }).click()
  await question.getByRole('button', { name: 'Forget everything' }).click()
  expect(await panel.getByRole('status').textContent()).toBe('Everything was forgotten.')
  await expect.poll(() => readStored(page)).toEqual({})
  expect(await page.evaluate('told')).toEqual(['forget'])
})

test('the page brings texts of its own language', async () => {
  const { page, site } = visit
  const texts = { title: 'Deine Daten', forget: 'Vergiss mich' }
  site.pages['*'] = toGrantedPage(`
    <button data-segue-privacy="segue-de">Daten</button>
    <script type="application/json" id="segue-de">${JSON.stringify(texts)}</script>`)
  await page.goto(site.shopUrl)
  await page.getByRole('button', { name: 'Daten' }).click()
  const panel = page.getByRole('dialog', { name: 'Deine Daten' })
  await panel.getByRole('button', { name: 'Vergiss mich' }).waitFor()
  const refused = await page.evaluate(() => window.segue.privacy({ tilte: 'x' }).catch(String))
  expect(refused).toContain('MESSAGE_UNKNOWN at privacy: The panel has no text named "tilte".')
})
