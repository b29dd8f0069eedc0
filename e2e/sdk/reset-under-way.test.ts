import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'
import { untilNothingWaits } from './waiting.ts'

const visit = useVisit()
const arrived = (type: string) =>
  visit.site.batches.flatMap(({ visitor, session, events }) =>
    events.filter((event) => event.type === type).map(({ id }) => ({ id, visitor, session })),
  )

/** A page with 120 events on disk, the first batch of them on its way and not answered. */
async function openSending() {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await site.until((events) => events.length > 1)
  await untilNothingWaits(page)
  let letGo = () => {}
  site.answer = {
    status: 200,
    after: new Promise<void>((done) => {
      letGo = done
    }),
  }
  await page.evaluate(() => {
    for (let made = 0; made < 120; made += 1) window.segue.push(['track', 'before'])
  })
  await expect.poll(() => site.underWay()).toBe(1)
  return {
    letGo() {
      site.answer = { status: 200 }
      letGo()
    },
  }
}

test('what waits as a visitor is reset in the middle of a flush arrives once, as theirs, and what follows as the next one’s', async () => {
  const { page, site, errors } = visit
  const { letGo } = await openSending()
  await page.evaluate(() => {
    window.segue.push(['reset'])
    window.segue.push(['track', 'after'])
  })
  letGo()
  await site.until(() => arrived('before').length >= 120 && arrived('after').length > 0)
  await untilNothingWaits(page)
  const [before, after] = [arrived('before'), arrived('after')]
  expect([before.length, new Set(before.map(({ id }) => id)).size]).toEqual([120, 120])
  expect(new Set(before.map(({ visitor }) => visitor)).size).toBe(1)
  expect(after).toHaveLength(1)
  expect(after[0]?.visitor).not.toBe(before[0]?.visitor)
  expect(after[0]?.session).not.toBe(before[0]?.session)
  await page.goto(`${site.shopUrl}/next`)
  await site.until((events) => events.some((event) => event.page.path === '/next'))
  expect(site.batches.at(-1)?.visitor).toBe(after[0]?.visitor)
  expect(errors).toEqual([])
})

test('a visitor who is forgotten in the middle of a flush is in nothing that is sent after it', async () => {
  const { page, site, errors } = visit
  const { letGo } = await openSending()
  await page.evaluate(() => {
    window.segue.push(['forget'])
    window.segue.push(['track', 'after'])
  })
  letGo()
  await site.until(() => arrived('after').length > 0)
  await untilNothingWaits(page)
  expect(arrived('before')).toHaveLength(50)
  expect(arrived('after')[0]?.visitor).not.toBe(arrived('before')[0]?.visitor)
  expect(errors).toEqual([])
})
