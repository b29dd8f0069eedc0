import { expect, test } from 'vitest'
import { readDoc, samplesOf, sectionOf } from '../../checks/markdown.ts'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)

/** The plugin of the docs: every hook of events once, handed over before the script is there. */
const section = { file: '', text: sectionOf(readDoc('docs/tracking.md'), '## Plugins') }
const PLUGIN = samplesOf(section, 'html')[0]?.text ?? ''

const CONFIG = {
  ...SHOP_CONFIG,
  segments: [
    { id: 'upstairs', name: 'U', when: { trait: 'shop.floor', op: 'equals', value: 'first' } },
    { id: 'club', name: 'C', when: { trait: 'visitor.club', op: 'equals', value: true } },
  ],
  journey: { stages: [] },
  experiences: [],
}

test('a plugin of the site has a say in facts, events, profile, and watches the page', async () => {
  const { page, site } = visit
  site.config = CONFIG
  site.pages['*'] = toGrantedPage('', PLUGIN).replace('<html>', '<html data-floor="first">')
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    window.segue.push(['track', 'secret'])
    window.segue.push(['track', 'sign_up', { place: 'footer' }])
  })
  await page.dblclick('h1')
  const events = await site.until((all) => of(all, 'double_click').length > 0)
  expect(of(events, 'page_view')[0]?.segments).toEqual(['upstairs'])
  expect(of(events, 'sign_up')).toMatchObject([
    { props: { place: 'footer', floor: 2 }, segments: ['upstairs', 'club'] },
  ])
  expect(of(events, 'sign_up_heard')).toHaveLength(1)
  expect(of(events, 'secret')).toEqual([])
})

test('a plugin that comes late watches at once, and what it puts into events is scrubbed', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push([
      'use',
      {
        prepare: (_: string, props: object) => ({
          ...props,
          from: 'kim@shop.example',
          el: document,
        }),
        watch: ({ record }: { record: (type: string, props: object) => void }) =>
          record('came_late', { a: 1 }),
      },
    ]),
  )
  const events = await site.until((all) => of(all, 'came_late').length > 0)
  expect(of(events, 'came_late')[0]?.props).toEqual({ a: 1, from: '[email]' })
})

test.each(['null', '7', 'undefined', '{ watch: 1, facts: 2, learn: 3, prepare: 4, fill: 5 }'])(
  'a plugin that is %s, or one whose hooks throw, breaks neither Segue nor the page',
  async (junk) => {
    const { page, site } = visit
    const throwing = ['facts', 'prepare', 'learn', 'watch'].map(
      (hook) => `${hook}() { throw new Error('${hook}') }`,
    )
    site.pages['*'] = toGrantedPage(
      '',
      `<script>window.segue = window.segue || []
      window.told = []
      segue.push(['on', 'error', ({ message }) => told.push(message)])
      segue.push(['use', ${junk}], ['use', { ${throwing.join()} }])</script>`,
    )
    await page.goto(site.shopUrl)
    await page.evaluate(() => window.segue.push(['track', 'view_item', { value: 3 }]))
    const events = await site.until((all) => of(all, 'view_item').length > 0)
    expect(of(events, 'view_item')[0]?.props).toEqual({ value: 3 })
    expect(new Set(events.map(({ seq }) => seq)).size).toBe(events.length)
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told)
    expect(told).toEqual(expect.arrayContaining(['facts', 'prepare', 'learn', 'watch']))
    expect(visit.errors).toEqual([])
  },
)
