import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { toScript } from '../sdk/stand-in.ts'
import { type Sight, type Visitor, welcome } from './measure.ts'
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
  browser = await launchBrowser()
  const script = toScript(CONFIG)
  site = await startSite(script)
  late = await startSite(`onload = () => requestAnimationFrame(() => {${script}})`)
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await late?.stop()
})

const MODES: readonly Mode[] = ['inline', 'own origin', 'blocking', 'async']

test.each(MODES.filter((mode) => mode !== 'async'))(
  '%s: no presented frame shows the original or a hole, on the first view and the next one',
  async (mode) => {
    const [first, next] = await seeTwice(site, mode)
    expect([first, next].map(faultsOf)).toEqual([[], []])
  },
)

test('async: the first view keeps what was seen, hides only the slot, and changes what comes later', async () => {
  const [first] = await seeTwice(site, 'async', { targetsFirst: true })
  expect(new Set(first.hero)).toEqual(new Set(['absent', 'original']))
  expect(first.note.join(' ')).toMatch(/^(absent )+(hidden ?)*(variant ?|original ?)+$/)
  expect(first.note.join(' ')).not.toContain('original variant')
  expect(first.shift).toBe(0)
})

test('async: on the next view no presented frame shows the original or a hole', async () => {
  const [, next] = await seeTwice(site, 'async')
  expect(faultsOf(next)).toEqual([])
})

test('async: on a next view whose targets come at once, none is seen before it is changed', async () => {
  const [, next] = await seeTwice(site, 'async', { targetsFirst: true })
  expect([...next.hero, ...next.note]).not.toContain('original')
  expect([next.hero.at(-1), next.note.at(-1), next.shift]).toEqual(['variant', 'variant', 0])
})

test.each(MODES)('%s: a build that starts a frame too late fails the certificate', async (mode) => {
  const [, next] = await seeTwice(late, mode)
  expect(faultsOf(next)).not.toEqual([])
})

/** The first view of a visitor, and the next one. */
async function seeTwice(
  from: Site,
  mode: Mode,
  options: { targetsFirst?: boolean } = {},
): Promise<[first: Sight, next: Sight]> {
  const address = from.add(toStreamed(toTags(mode, from), options))
  const visitor: Visitor = await welcome(browser)
  const sights: [Sight, Sight] = [await visitor.see(address), await visitor.see(address)]
  await visitor.leave()
  return sights
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
