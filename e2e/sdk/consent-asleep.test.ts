import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { openPlainTabs, type PlainTab, type PlainTabs } from './plain-tabs.ts'
import { SHOP_CONFIG, THREE_VIEWS, toPage } from './shop.ts'
import { type Evaluates, readStored, useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit(WITH_CACHE)

const UPDATE = (word: string) => `window.dataLayer ??= []
  dataLayer.push(['consent', 'update', { analytics_storage: '${word}', personalization_storage: '${word}' }])`
const CHOOSE = (isYes: boolean) =>
  `segue.push(['consent', { personalization: ${isYes}, measurement: ${isYes} }])`

/** How a visitor grants and withdraws, and all that is left of it. */
const WAYS = [
  ['the call', CHOOSE(true), CHOOSE(false), { 'segue:test-shop:consent': 'denied,denied' }],
  [
    'Consent Mode',
    UPDATE('granted'),
    UPDATE('denied'),
    { 'segue:test-shop:consent:told': 'denied,denied' },
  ],
] as const

beforeEach(() => {
  const { site } = visit
  const settings = { ...SHOP_CONFIG.settings, consentSources: ['consent_mode'] }
  site.config = { ...SHOP_CONFIG, settings }
  site.pages = { '*': toPage(THREE_VIEWS) }
})

test.each(WAYS)('a frozen tab wakes to a withdrawal by %s', async (_, grant, withdraw, left) => {
  const { browser, site } = visit
  const tabs = await openPlainTabs(browser)
  onTestFinished(tabs.close)
  const [asleep, awake] = [await openTab(tabs, '/asleep'), await openTab(tabs, '/awake')]
  await becomeGranted(asleep, grant, '/asleep')
  await becomeGranted(awake, grant, '/awake')
  await asleep.setFrozen(true)
  await awake.evaluate(withdraw)
  await expect.poll(() => readStored(awake), WAIT).toEqual(left)
  const sent = site.batches.length
  await asleep.setFrozen(false)
  // A busy browser hands over what another tab stored a moment after it has woken the page.
  const look = '({ segments: segue.getSegments(), stage: segue.getStage() })'
  await expect.poll(() => asleep.evaluate(look), WAIT).toEqual(WOKE_TO_NOTHING)
  expect(await asleep.evaluate('!!window.woke && wasFrozen')).toBe(true)
  await expectWiped(asleep, left, sent)
  await expectWiped(awake, left, sent)
})

test.each(WAYS)(
  'a page from the cache wakes to a withdrawal by %s',
  async (_, grant, withdraw, left) => {
    const { page, site } = visit
    await page.goto(`${site.shopUrl}/asleep`)
    await becomeGranted(page, grant, '/asleep')
    await page.goto(`${site.shopUrl}/awake`)
    await page.evaluate(grant)
    await site.until((all) => all.some((event) => event.page.path === '/awake'))
    await page.evaluate(withdraw)
    await expect.poll(() => readStored(page), WAIT).toEqual(left)
    const sent = site.batches.length
    await page.goBack({ waitUntil: 'commit' })
    await page.waitForFunction('window.woke')
    expect(await page.evaluate('woke')).toEqual(WOKE_TO_NOTHING)
    await expectWiped(page, left, sent)
  },
)

test('what was on its way to the disk as a tab froze is not written after a withdrawal', async () => {
  const { browser, site } = visit
  const tabs = await openPlainTabs(browser)
  onTestFinished(tabs.close)
  const asleep = await openTab(tabs, '/asleep')
  await asleep.evaluate(`{
    const { put } = IDBObjectStore.prototype
    window.puts = []
    IDBObjectStore.prototype.put = function (...args) {
      puts.push([this.transaction.db.name, ...args])
      return put.apply(this, args)
    }
    document.addEventListener('freeze', () => {
      ${CHOOSE(true)}
      window.wasGranted = segue.getConsent().measurement
    })
  }`)
  await asleep.setFrozen(true)
  const awake = await openTab(tabs, '/awake')
  await site.until((all) => all.some(({ page }) => page.path === '/awake'))
  await awake.evaluate(CHOOSE(false))
  await expect
    .poll(() => readStored(awake), WAIT)
    .toEqual({ 'segue:test-shop:consent': 'denied,denied' })
  await asleep.setFrozen(false)
  // Databases open in the order in which they are asked for: those of the page are open before these.
  await readStored(asleep)
  expect(await asleep.evaluate('wasGranted')).toBe('granted')
  expect(await asleep.evaluate('puts')).toEqual([])
})

async function openTab(tabs: PlainTabs, path: string): Promise<PlainTab> {
  const tab = await tabs.open(visit.site.shopUrl + path)
  await expect
    .poll(() => tab.evaluate('!!window.segue?.track && document.readyState'), WAIT)
    .toBe('complete')
  return tab
}

/** Grants, and makes it the first act of the page when it wakes to read, and to record. */
async function becomeGranted(tab: Evaluates, grant: string, path: string): Promise<void> {
  const { site } = visit
  await tab.evaluate(grant)
  await site.until((all) => all.some((event) => event.page.path === path))
  expect(await readStored(tab)).toHaveProperty('segue:test-shop')
  // A page that is frozen by force in the middle of a transaction keeps all tabs from the disk. Browsers do not do so.
  await expect.poll(() => readStored(tab), WAIT).not.toHaveProperty(['segue:test-shop:queue#disk'])
  await tab.evaluate(`{
    const wake = () => {
      window.woke ??= { segments: segue.getSegments(), stage: segue.getStage() }
      segue.push(['track', 'on_waking'])
    }
    window.wasFrozen = false
    document.addEventListener('freeze', () => { window.wasFrozen = true })
    document.addEventListener('resume', wake)
    addEventListener('pageshow', wake)
  }`)
  expect(await tab.evaluate('segue.getSegments()')).toEqual(['runner'])
}

/** In this page, and, after an event that comes last, on the wire. */
async function expectWiped(tab: Evaluates, left: object, sent: number): Promise<void> {
  const { site } = visit
  expect(await tab.evaluate('Object.values(segue.getConsent())')).toEqual(['denied', 'denied'])
  expect(await tab.evaluate('document.querySelector("#note").textContent')).toBe('Hello')
  expect(await readStored(tab)).toEqual(left)
  // Leaving sends what waits, if anything does.
  await tab.evaluate('void (location.href = "/end")')
  await expect.poll(() => site.visits, WAIT).toContain('/end')
  expect(site.batches).toHaveLength(sent)
  expect(site.events().map(({ type }) => type)).not.toContain('on_waking')
}

const WOKE_TO_NOTHING = { segments: [], stage: '' }
