import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { goBack } from './go-back.ts'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'
import { untilNothingWaits } from './waiting.ts'

const visit = useVisit(WITH_CACHE)

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)

/** An element whose inside is a shadow tree; where it is given as its child, that is the one of the element around it. */
const inShadow = (mode: 'open' | 'closed', html: string) =>
  mode === 'open'
    ? `<div><template shadowrootmode="open">${html}</template></div>`
    : `<template shadowrootmode="closed">${html}</template>`

/** What is clicked → how an event calls it where nothing follows. */
const CLICKED: [html: string, name: string | null][] = [
  ['<button><b data-go>Go</b></button>', 'button'],
  ['<button data-go onclick="this.title += 1">Changes the page</button>', null],
  ['<a data-go id="nowhere" href="#">Leads nowhere</a>', 'a#nowhere'],
  ['<input id="field"><button data-go onclick="field.focus()">Moves the focus</button>', null],
  ['<a data-go id="stopped" href="/x" onclick="return false">Was stopped</a>', 'a#stopped'],
  ['<input data-go type="checkbox" style="cursor: pointer">', null],
  ['<p data-go id="pointer" style="cursor: pointer">Has a pointer</p>', 'p#pointer'],
  ['<p data-go>Does not look clickable</p>', null],
  ['<details><summary data-go>Opens</summary>More</details>', null],
  [inShadow('open', '<button data-go onclick="textContent += 1">Changes itself</button>'), null],
  [inShadow('open', '<button data-go id="inner">Does nothing</button>'), 'button#inner'],
  [
    `<x-part data-go style="cursor: pointer">${inShadow('closed', 'Keeps to itself')}</x-part>`,
    null,
  ],
  ['<a data-go href="#end">Scrolls</a><p style="height: 4000px"></p><p id="end"></p>', null],
]

test('a click on what looks clickable is dead when nothing follows, and only then', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('frustration')
  site.pages['*'] = toGrantedPage(CLICKED.map(([html]) => html).join(''))
  await page.goto(site.shopUrl)
  for (const [index] of CLICKED.entries()) {
    await page.locator('[data-go]').nth(index).click()
    await pass(page, 1_050)
  }
  const dead = CLICKED.flatMap(([, element]) => element ?? [])
  const events = await site.until((all) => of(all, 'dead_click').length >= dead.length)
  expect(of(events, 'dead_click').map(({ props }) => props)).toEqual(
    dead.map((element) => ({ x: expect.any(Number), y: expect.any(Number), element })),
  )
  expect(visit.errors).toEqual([])
})

test('who follows a link and is back at once has returned quickly, also by routes', async () => {
  const { page, site } = visit
  site.config = withTracks('frustration')
  site.pages['*'] = toGrantedPage('<a id="on" href="/second">On</a>')
  await page.goto(`${site.shopUrl}/first`)
  // Who comes back to a page that loads anew is not known, and a request that is under way keeps it out of the cache.
  await site.until((all) => all.length > 0)
  await untilNothingWaits(page)
  await page.click('#on')
  await page.waitForURL('**/second')
  await goBack(page)
  await site.until((all) => of(all, 'quick_return').length >= 1)
  await page.evaluate(() => {
    const link = document.querySelector('#on') as HTMLAnchorElement
    link.addEventListener('click', (event) => {
      event.preventDefault()
      history.pushState(null, '', '/route')
    })
    link.click()
  })
  await goBack(page)
  const events = await site.until((all) => of(all, 'quick_return').length >= 2)
  for (const { page, props } of of(events, 'quick_return')) {
    expect(page.path).toBe('/first')
    expect(props).toEqual({
      link_url: `${site.shopUrl}/second`,
      away_msec: expect.any(Number),
    })
  }
})

test('a field that is refused three times is a loop, told once', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('frustration', 'forms')
  site.pages['*'] = toGrantedPage(
    '<form id="join"><input name="mail" type="email"><button>Join</button></form>',
  )
  await page.goto(site.shopUrl)
  await page.fill('[name=mail]', 'kim')
  for (const errors of [1, 2, 3, 4]) {
    await page.click('button')
    await page.evaluate(() => document.querySelector('input')?.checkValidity())
    await untilRecorded(page, 'form_error', errors)
    await pass(page, 1_000)
  }
  const events = await site.until((all) => of(all, 'form_error').length >= 4)
  expect(of(events, 'form_error')).toHaveLength(4)
  expect(of(events, 'form_error_loop').map(({ props }) => props)).toEqual([
    { form_id: 'join', form_destination: `${site.shopUrl}/`, field_name: 'mail' },
  ])
})

/** Lets the page's own clock pass: how long nothing happens is what is tested. */
async function pass(page: Page, ms: number): Promise<void> {
  const from = await page.evaluate(() => performance.now())
  await page.waitForFunction((until) => performance.now() > until, from + ms)
}
