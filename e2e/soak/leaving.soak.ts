import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startLastingBrowser } from '../lasting-browser.ts'
import { commit, WAYS } from '../sdk/leaving.ts'
import { useVisit } from '../sdk/visit.ts'
import { untilNothingWaits } from '../sdk/waiting.ts'

const visit = useVisit()
const EVENTS = 60

test.each(WAYS)('when %s, twenty visitors over, nothing on disk is lost', async (way, leave) => {
  const { site, browser } = visit
  let committed = 0
  let early = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(site.shopUrl)
    const ids = await commit(page, EVENTS)
    await leave(page, site.collectorUrl)
    early += await countSoon(ids)
    committed += ids.length
    const later = await context.newPage()
    await later.goto(site.shopUrl)
    await untilNothingWaits(later)
    expect(countArrived(ids)).toBe(ids.length)
    await context.close()
  }
  const share = early / committed
  const sent = site.batches.flatMap(({ events }) => events).length
  const repeated = (sent / site.events().length - 1) * 100
  console.log(
    `${way}: of ${committed} on disk ${(share * 100).toFixed(1)} % arrived without a return, all after one; ${repeated.toFixed(0)} % sent again`,
  )
  if (!way.endsWith('crashes')) expect(share).toBeGreaterThanOrEqual(0.98)
})

test('when the browser is killed, ten times over, nothing on disk is lost', async () => {
  const { site } = visit
  const profile = mkdtempSync(join(tmpdir(), 'segue-killed-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  const committed: string[] = []
  for (let round = 0; round < KILLS; round += 1) {
    const browser = await startLastingBrowser(profile)
    const page = await browser.context.newPage()
    await page.goto(`${site.shopUrl}/${round}`)
    committed.push(...(await commit(page, EVENTS)))
    await browser.kill()
  }
  const browser = await startLastingBrowser(profile)
  const page = await browser.context.newPage()
  await page.goto(site.shopUrl)
  await untilNothingWaits(page)
  await browser.close()
  console.log(`killed: ${committed.length} on disk, ${countArrived(committed)} arrived`)
  expect(countArrived(committed)).toBe(committed.length)
})

function countArrived(ids: readonly string[]): number {
  const arrived = new Set(visit.site.events().map(({ id }) => id))
  return ids.filter((id) => arrived.has(id)).length
}

/** How many have arrived as soon as all have, or after three seconds. */
async function countSoon(ids: readonly string[]): Promise<number> {
  const until = Date.now() + 3_000
  while (countArrived(ids) < ids.length && Date.now() < until)
    await new Promise((done) => setTimeout(done, 50))
  return countArrived(ids)
}

const ROUNDS = 20
const KILLS = 10
