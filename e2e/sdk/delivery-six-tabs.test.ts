import { expect, test } from 'vitest'
import { sendAllNow, useVisit } from './visit.ts'

const visit = useVisit({}, 'own')
const TABS = ['/', '/1', '/2', '/3', '/4', '/5']

test.each([
  ['refuses', { status: 503 }],
  ['asks to wait', { status: 429, headers: { 'retry-after': '60' } }],
])('six tabs ask a collector that %s as one, and then everything arrives', async (_, answer) => {
  const { context, page, site } = visit
  const posts = () => site.requests.filter((request) => request.startsWith('POST')).length
  site.answer = answer
  const pages = [page]
  while (pages.length < TABS.length) pages.push(await context.newPage())
  await Promise.all(pages.map((tab, index) => tab.goto(`${site.shopUrl}${TABS[index]}`)))
  const made = await Promise.all(
    pages.map((tab) =>
      tab.evaluate(() => {
        const ids: string[] = []
        window.segue.on('event', (event) => ids.push((event as { id: string }).id))
        for (let made = 0; made < 3; made += 1) window.segue.push(['track', 'kept'])
        return ids
      }),
    ),
  )
  await expect.poll(posts).toBe(1)
  // Each tab has had its turn meanwhile, after two seconds of its own.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 3_000)))
  expect(posts()).toBe(1)
  site.answer = { status: 200 }
  await sendAllNow(context)
  const ids = made.flat()
  const stored = await site.until((events) =>
    ids.every((id) => events.some((event) => event.id === id)),
  )
  expect(stored.filter(({ type }) => type === 'kept')).toHaveLength(TABS.length * 3)
})
