import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'

const visit = useVisit()

/** What a page puts in the place of `Date.now`. */
const CLOCKS: [string, string][] = [
  ['gives NaN', '() => NaN'],
  ['gives a text', '() => new Date().toISOString()'],
  ['gives a text of digits', '() => String(+new Date())'],
  ['gives 0', '() => 0'],
  ['gives nothing', '() => {}'],
  ['gives what no clock can show', '() => 1e300'],
  ['throws', '() => { throw new Error("no clock") }'],
  ['is missing', 'undefined'],
]

test.each(CLOCKS)(
  'where Date.now %s, no event is lost and their times are true',
  async (_, now) => {
    const { page, site } = visit
    const broken = `<script>Date.now = ${now}</script>`
    site.pages = { '/': toGrantedPage('', broken), '*': toGrantedPage() }
    const since = Date.now()
    await page.goto(site.shopUrl)
    await page.evaluate(() => window.segue.push(['track', 'look', { value: 1 }]))
    expect(await page.textContent('#note')).toBe('Welcome')
    await page.goto(`${site.shopUrl}/next`)
    const events = await site.until((all) => all.length >= 5)
    const exposed = ['page_view', 'experience_impression']
    expect(events.map(({ type }) => type)).toEqual([...exposed, 'look', ...exposed])
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    for (const at of [
      ...events.map((event) => event.at),
      ...site.batches.map((one) => one.sentAt),
    ]) {
      expect(Number.isInteger(at)).toBe(true)
      expect(at).toBeGreaterThan(since - CLOCK_MS_MAX)
      expect(at).toBeLessThan(Date.now() + CLOCK_MS_MAX)
    }
    expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
    expect(new Set(site.batches.map(({ session }) => session)).size).toBe(1)
    expect(await readProfile()).toMatchObject({ session: { number: 1 } })
    expect(visit.errors).toEqual([])
  },
)

test('where neither clock tells the time, Segue does not start, and the page is whole', async () => {
  const { page, site } = visit
  const broken = `<script>Date.now = performance.now = () => NaN</script>`
  site.pages['*'] = toGrantedPage('', broken)
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['track', 'look']))
  expect(await page.textContent('#note')).toBe('Hello')
  expect(await readStored(page)).toEqual({})
  expect(site.requests.filter((request) => request.startsWith('POST'))).toEqual([])
  expect(visit.errors).toEqual([])
})

/** The profile on disk, once the events of both pages are in its log, also those of the moment in which the first was left. */
async function readProfile(): Promise<object> {
  const disk = 'segue:test-shop#disk'
  const read = async () => ((await readStored(visit.page))[disk] as [{ log: unknown[] }])?.[0]
  await expect.poll(async () => (await read())?.log.length).toBe(5)
  return read()
}

/** Two clocks of one machine may differ by so much. */
const CLOCK_MS_MAX = 60_000
