import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { toSiteScript } from '../sdk/site-script.ts'
import { type Sight, welcome } from './measure.ts'
import { CONFIG, type Mode, toStreamed, toTags } from './page.ts'
import { type Site, startSite } from './site.ts'

/**
 * No flicker, certified: what the compositor presented of two changed places while a slow page came in, on a slow
 * processor and line, to somebody new and to the same visitor on the next view.
 */
let browser: Browser
let site: Site
let late: Site

beforeAll(async () => {
  browser = await openBrowser({ hasWindows: true })
  const script = toSiteScript(CONFIG)
  site = await startSite(script)
  late = await startSite(`onload = () => requestAnimationFrame(() => {${script}})`)
})

afterAll(async () => {
  await leaveBrowser(browser)
  await site?.stop()
  await late?.stop()
})

const MODES: readonly Mode[] = ['inline', 'own origin', 'blocking', 'async']

test.each(MODES.filter((mode) => mode !== 'async'))(
  '%s: no presented frame shows the original or a hole, on the first view and the next one',
  async (mode) => {
    const sights = await see(site, mode, 2)
    expect(sights.map(faultsOf)).toEqual([[], []])
  },
)

test('async: the first view keeps what was seen, hides only the slot, and changes what comes later', async () => {
  site.answer = 'once painted'
  const [first] = await see(site, 'async', 1, { targetsFirst: true })
  site.answer = 'whole'
  expect(new Set(first.hero)).toEqual(new Set(['absent', 'original']))
  expect(first.note.join(' ')).toMatch(/^(absent )+(hidden )+(variant ?|original ?)+$/)
  expect(first.note.join(' ')).not.toContain('original variant')
  expect(first.shift).toBe(0)
})

test('async: on the next view no presented frame shows the original or a hole', async () => {
  const [, next] = await see(site, 'async', 2)
  expect(faultsOf(next)).toEqual([])
})

test('async: on a next view whose targets come at once, none is seen before it is changed', async () => {
  const [, next] = await see(site, 'async', 2, { targetsFirst: true })
  expect([...next.hero, ...next.note]).not.toContain('original')
  expect([next.hero.at(-1), next.note.at(-1), next.shift]).toEqual(['variant', 'variant', 0])
})

test.each(MODES)('%s: a build that starts a frame too late fails the certificate', async (mode) => {
  const [first] = await see(late, mode, 1)
  expect(faultsOf(first)).not.toEqual([])
})

/** What somebody new sees of so many views of one page. */
async function see(
  from: Site,
  mode: Mode,
  views: 1 | 2,
  options: { targetsFirst?: boolean } = {},
): Promise<[first: Sight, next: Sight]> {
  const address = from.add(toStreamed(toTags(mode, from), from.collector, options))
  const visitor = await welcome(browser)
  const first = await visitor.see(address)
  const next = views === 1 ? first : await visitor.see(address)
  await visitor.leave()
  return [first, next]
}

/** What a certificate does not allow. */
function faultsOf({ hero, note, shift }: Sight): string[] {
  const looks = [...hero, ...note]
  return [
    ...looks.filter((look) => look === 'original' || look === 'hidden'),
    ...(looks.includes('variant') ? [] : ['never a variant']),
    ...(shift > 0 ? [`a shift of ${shift}`] : []),
  ]
}
