import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { openPlainTabs } from './plain-tabs.ts'
import { THREE_VIEWS, toGrantedPage } from './shop.ts'
import { type Evaluates, useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit(WITH_CACHE)

/** What a page does first of all when it wakes: it reads, and records. Its handlers stand before Segue's own. */
const WAKING = `<script>
  const wake = ({ type, persisted }) => {
    if (type === 'pageshow' && !persisted) return
    window.woke ??= segue.getSegments()
    segue.push(['track', 'on_waking'])
  }
  document.addEventListener('resume', wake)
  addEventListener('pageshow', wake, true)
</script>`

beforeEach(() => {
  visit.site.pages = { '*': toGrantedPage(THREE_VIEWS, WAKING) }
})

const readVisitor = (tab: Evaluates) =>
  tab.evaluate<string | undefined>('JSON.parse(localStorage["segue:test-shop"] ?? "{}").visitor')

test('a frozen tab wakes to a visitor who was forgotten in another tab', async () => {
  const { browser, site } = visit
  const tabs = await openPlainTabs(browser)
  onTestFinished(tabs.close)
  const asleep = await tabs.open(`${site.shopUrl}/asleep`)
  await site.until((all) => all.length > 0)
  const awake = await tabs.open(`${site.shopUrl}/awake`)
  await site.until((all) => all.some(({ page }) => page.path === '/awake'))
  expect(await asleep.evaluate('segue.getSegments()')).toEqual(['runner'])
  site.answer = { status: 503 }
  const old = await readVisitor(asleep)
  await asleep.evaluate('segue.push(["track", "secret"])')
  await asleep.setFrozen(true)
  await awake.evaluate('segue.push(["forget"]); segue.push(["track", "next"])')
  await expect.poll(() => readVisitor(awake), WAIT).not.toBe(old)
  site.answer = { status: 200 }
  await asleep.setFrozen(false)
  await expect.poll(() => asleep.evaluate('window.woke'), WAIT).toEqual([])
  await expectNobodyBack(asleep, await readVisitor(awake))
})

test('a page from the cache wakes to a reset', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/asleep`)
  await site.until((all) => all.length > 0)
  const old = await readVisitor(page)
  await page.goto(`${site.shopUrl}/awake`)
  await page.evaluate('segue.push(["reset"]); segue.push(["track", "next"])')
  const isOther = (visitor: string | undefined) => visitor !== undefined && visitor !== old
  await expect.poll(async () => isOther(await readVisitor(page)), WAIT).toBe(true)
  const next = await readVisitor(page)
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForFunction('window.woke')
  expect(await page.evaluate('woke')).toEqual([])
  await expectNobodyBack(page, next)
})

/** The next visitor stays, what was recorded on waking is theirs, and what was forgotten is not sent. */
async function expectNobodyBack(tab: Evaluates, next: string | undefined): Promise<void> {
  const { site } = visit
  await site.until((all) => all.some(({ type }) => type === 'on_waking'))
  expect(await readVisitor(tab)).toBe(next)
  const woken = site.batches.filter(({ events }) => events.some(({ type }) => type === 'on_waking'))
  expect(new Set(woken.map(({ visitor }) => visitor))).toEqual(new Set([next]))
  expect(site.events().map(({ type }) => type)).not.toContain('secret')
}
