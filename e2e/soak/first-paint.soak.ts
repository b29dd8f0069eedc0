import { expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { median, welcome } from '../certificates/measure.ts'
import { CONFIG, toStreamed, toTags } from '../certificates/page.ts'
import { startSite } from '../certificates/site.ts'
import { toSiteScript } from '../sdk/site-script.ts'

/**
 * How much later the first paint is because of us: against the page without us and, where a request of ours is in the
 * way, against the same page with as many bytes that do nothing. Differences are taken within a round, one load of each
 * page, so that what else the machine does falls on all of them.
 */
test('the first paint is later by a frame at most than without us, or than the bytes alone make it', async () => {
  const script = toSiteScript(CONFIG)
  const site = await startSite(script)
  const idle = await startSite(`/*${script.replaceAll('*/', '')}*/`)
  const tags = {
    none: toTags(undefined, site),
    inline: toTags('inline', site),
    async: toTags('async', site),
    'own origin': toTags('own origin', site),
    blocking: toTags('blocking', site),
    bytes: toTags('blocking', idle),
    slow: toTags('inline', site, `${SPIN}${script}`),
  }
  const addresses = Object.entries(tags).map(
    ([name, text]) =>
      [
        name,
        site.add(toStreamed(text, site.collector, { targetsFirst: true, gapMs: 20 })),
      ] as const,
  )
  const browser = await openBrowser({ hasWindows: true })
  const visitor = await welcome(browser)
  const rounds: Record<string, number>[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const times: Record<string, number> = {}
    for (const [name, address] of addresses) times[name] = await visitor.firstPaint(address)
    // The first round warms up the browser.
    if (round >= 0) rounds.push(times)
  }
  await leaveBrowser(browser)
  await Promise.all([site.stop(), idle.stop()])

  const differences = (name: string, base: string) =>
    rounds.map((times) => Number(times[name]) - Number(times[base])).sort((a, b) => a - b)
  const rows = PAIRS.map(([name, base]) => {
    const all = differences(name, base)
    // A busy machine moves single loads by more than a frame: later is what is later in three rounds of four.
    return { name, base, median: median(all), isLater: Number(all[ROUNDS >> 2]) > FRAME_MS }
  })
  console.log(
    rows.map((row) => `${row.name} − ${row.base}: ${row.median.toFixed(0)} ms`).join('\n'),
  )
  expect(rows.filter((row) => row.isLater).map(({ name }) => name)).toEqual(['slow'])
})

const PAIRS = [
  ['inline', 'none'],
  ['async', 'none'],
  ['own origin', 'bytes'],
  ['blocking', 'bytes'],
  ['slow', 'none'],
] as const
const ROUNDS = 7
const FRAME_MS = 1_000 / 60
/** A build that takes long before it does anything. */
const SPIN = 'for (const since = performance.now(); performance.now() - since < 300; );'
