import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CELLS, type Cell } from './consent-cells.ts'
import { SHOP_CONFIG, toPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'
import { watchWipe } from './watch-wipe.ts'

const visit = useVisit()

const withdrawn = CELLS.filter(({ withdraw }) => withdraw !== undefined)
const granted = CELLS.filter(({ state }) => state === 'granted')
const closed = CELLS.filter((cell) => !withdrawn.includes(cell) && !granted.includes(cell))

test.each(closed)('$source, $says: nothing is stored, nothing is sent', async (cell) => {
  const { page, site } = visit
  await openShop(cell)
  await page.goto(site.shopUrl)
  await say(page, cell.act)
  await page.evaluate(() => window.segue.push(['track', 'during']))
  expect(await stateOf(page)).toEqual([cell.state, cell.state])
  await page.goto(`${site.shopUrl}/next`)
  await expect.poll(() => readStored(page), WAIT).toEqual(cell.left ?? {})
  expect(postsOf()).toEqual([])
})

test.each(granted)('$source, $says: all that waited is stored and sent', async (cell) => {
  const { page, site } = visit
  await openShop(cell)
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['track', 'before']))
  expect(await readStored(page)).toEqual({})
  const before = [...site.dump]
  const grantedAt = Date.now()
  await say(page, cell.act)
  const events = await site.until((all) => all.some(({ type }) => type === 'before'))
  expect(await stateOf(page)).toEqual(['granted', 'granted'])
  expect(events.map(({ type }) => type)).toEqual(['page_view', 'experience_impression', 'before'])
  expect(events.every(({ at }) => at <= grantedAt)).toBe(true)
  const ids = site.batches.flatMap(({ visitor, session, tab }) => [visitor, session, tab])
  expect(JSON.stringify(await readStored(page))).toContain(ids[0])
  expect(before.filter((text) => ids.some((id) => text.includes(id)))).toEqual([])
})

test.each(withdrawn)(
  '$source, $says: all tabs are wiped within a second, without anybody doing a thing',
  async (cell) => {
    const { page, site, context } = visit
    await openShop(cell)
    await page.goto(site.shopUrl)
    await say(page, cell.act)
    const other = await context.newPage()
    await other.goto(site.shopUrl)
    await site.until((all) => all.filter(({ type }) => type === 'page_view').length >= 2)
    expect(JSON.stringify(await readStored(other))).toContain(site.batches[0]?.visitor)

    await other.evaluate(() => window.segue.push(['track', 'not_sent_yet']))
    const sent = postsOf().length
    if (cell.withdraw) {
      const watches = [await watchWipe(page, cell.left), await watchWipe(other, cell.left)]
      const at = await page.evaluate<number>(`const at = Date.now(); ${cell.withdraw}; at`)
      for (const { livedSince } of watches) expect(await livedSince(at)).toBeLessThanOrEqual(1000)
      expect([await readStored(page), await readStored(other)]).toEqual([cell.left, cell.left])
      expect(await stateOf(other)).toEqual(['denied', 'denied'])
      await other.evaluate(() => window.segue.push(['track', 'after']))
    } else {
      // The tab that does not load again cannot know of the browser's signal.
      await other.close()
    }
    await page.goto(`${site.shopUrl}/next`)
    expect(await stateOf(page)).toEqual(['denied', 'denied'])
    await expect.poll(() => readStored(page), WAIT).toEqual(cell.left ?? {})
    await page.evaluate(() => window.segue.push(['track', 'after']))
    await page.goto(`${site.shopUrl}/end`)
    await expect.poll(() => readStored(page), WAIT).toEqual(cell.left ?? {})
    if (cell.withdraw) {
      expect(postsOf()).toHaveLength(sent)
      expect(site.events().map(({ type }) => type)).not.toContain('not_sent_yet')
    }
    expect(site.events().map(({ type }) => type)).not.toContain('after')
    expect(site.events().filter((event) => /next|end/.test(event.page.path))).toEqual([])
  },
)

test('every source has its cells', () => {
  const sources = [...new Set(CELLS.map(({ source }) => source))]
  const states = sources.map((source) => {
    const own = CELLS.filter((cell) => cell.source === source)
    return [source, new Set(own.map(({ says }) => says.split(/[ ,]/)[0]))]
  })
  const all = new Set(['unset', 'denied', 'granted', 'withdrawn'])
  const signal = new Set(['unset', 'denied', 'withdrawn'])
  expect(Object.fromEntries(states)).toEqual({
    ...{ GPC: signal, DNT: signal },
    ...{ 'own call': all, 'Consent Mode': all, TCF: all },
  })
})

async function openShop({ settings, tag, head = '', next = head }: Cell): Promise<void> {
  const { site } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...settings } }
  site.pages = {
    '/': toPage('', `<script>${head}</script>`, tag),
    '*': toPage('', `<script>${next}</script>`, tag),
  }
}

async function say(page: Page, script: string | undefined): Promise<void> {
  if (script) await page.evaluate(script)
}

function stateOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.values(window.segue.getConsent()))
}

/** Requests that carry anything: a body, by whatever means, a cookie, or something in the address. */
function postsOf(): string[] {
  return visit.site.dump.filter((text) => !/^\["GET","[^"?]*",null,[^,?]*,""\]$/.test(text))
}
