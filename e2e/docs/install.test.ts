import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import {
  codesOf,
  headingsOf,
  readDoc,
  rowsOf,
  samplesOf,
  sectionOf,
} from '../../checks/markdown.ts'
import { SHOP_CONFIG, toGrantedPage, toPage } from '../sdk/shop.ts'
import { useVisit } from '../sdk/visit.ts'

const doc = readDoc('docs/install.md')
const visit = useVisit()
const COLLECTOR = 'https://collect.example.com'

beforeEach(() => {
  visit.site.pages['*'] = toGrantedPage()
})

test('the calls are those that the page can make', async () => {
  await visit.page.goto(visit.site.shopUrl)
  const names = await visit.page.evaluate(() => Object.keys(window.segue))
  expect(headingsOf(sectionOf(doc, '## Calls'), 3).sort()).toEqual(names.sort())
})

test('the attributes of the tag are the endpoint and settings of the site config', () => {
  const settings = rowsOf(sectionOf(readDoc('docs/site-config.md'), '## Settings'), 'setting')
  const known = settings
    .flatMap(([cell]) => codesOf(cell))
    .map((name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  const rows = rowsOf(sectionOf(doc, '## Attributes of the tag'), 'attribute')
  const listed = rows.flatMap(([cell]) => codesOf(cell))
  expect(listed).toContain('data-track')
  expect(listed.filter((name) => ![...known, 'data-endpoint'].includes(name))).toEqual([])
})

test('what is stored after a grant, while the collector fails, is what the table lists', async () => {
  const settings = { ...SHOP_CONFIG.settings, hideMsMax: 300 }
  visit.site.config = { ...SHOP_CONFIG, settings }
  visit.site.answer = { status: 503 }
  await visit.page.goto(visit.site.shopUrl)
  await visit.page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  const rows = rowsOf(sectionOf(doc, '## What is stored in the browser'), 'store')
  const listed = rows.map(
    ([store, key]) => `${store} ${codesOf(key)[0]?.replace('<site>', SHOP_CONFIG.site)}`,
  )
  await expect.poll(() => readStores(visit.page)).toEqual(listed.sort())
})

test('the policy is enough: the page is changed, events arrive, nothing is blocked', async () => {
  const [sample] = samplesOf({ ...doc, text: sectionOf(doc, '## Content security policy') }, '')
  const policy = `${sample?.text}`
    .trim()
    .replaceAll(COLLECTOR, visit.site.collectorUrl)
    .replace('nonce-…', 'nonce-n1')
  const strict = `default-src 'none'; require-trusted-types-for 'script'; ${policy}`
  const meta = `<meta http-equiv="Content-Security-Policy" content="${strict}">
<script nonce="n1">addEventListener('securitypolicyviolation', (event) => {
  (window.blocked ??= []).push(event.violatedDirective)
})</script>`
  const page = toGrantedPage('', meta).replace('<script>', '<script nonce="n1">')
  visit.site.pages['*'] = page
  await visit.page.goto(visit.site.shopUrl)
  expect(await visit.page.textContent('#note')).toBe('Welcome')
  await visit.site.until((events) => events.length > 0)
  expect(await visit.page.evaluate(() => window.blocked)).toBeUndefined()
})

test('both forms of pushes in the sample become events', async () => {
  visit.site.pages['*'] = toGrantedPage(sampleIn('## Events you already send'))
  await visit.page.goto(visit.site.shopUrl)
  const events = await visit.site.until((all) => all.length >= 4)
  expect(events.map(({ type, props }) => [type, props])).toEqual(
    expect.arrayContaining([
      ['view_item', expect.objectContaining({ currency: 'EUR', value: 129 })],
      ['newsletter_signup', { place: 'footer' }],
    ]),
  )
})

test('a choice that the banner in the sample kept is known before the first decision', async () => {
  const head = sampleIn('## Consent')
  const keep = `<script>localStorage.setItem('my_banner', '{"content":true,"statistics":false}')</script>`
  visit.site.pages['*'] = toPage('', keep + head)
  await visit.page.goto(visit.site.shopUrl)
  expect(await visit.page.evaluate(() => window.segue.getConsent())).toEqual({
    personalization: 'granted',
    measurement: 'denied',
  })
})

test('a variant shows the template of the slot in the sample', async () => {
  const changes = [{ kind: 'slot', slot: 'home-hero-note', template: 'runner' }]
  const variants = [{ id: 'v', name: 'V', changes }]
  const [first] = SHOP_CONFIG.experiences
  visit.site.config = { ...SHOP_CONFIG, experiences: [{ ...first, variants }] }
  const html = sampleIn('## Places for content in your own HTML')
  visit.site.pages['*'] = toGrantedPage(html)
  await visit.page.goto(visit.site.shopUrl)
  expect(await visit.page.getByText('Try them on the trail').isVisible()).toBe(true)
  expect(await visit.page.getByText('Free returns within 60 days.').isVisible()).toBe(false)
})

/** The first HTML sample below a heading. */
function sampleIn(heading: string): string {
  return samplesOf({ ...doc, text: sectionOf(doc, heading) }, 'html')[0]?.text ?? ''
}

/** Names of everything the page's origin keeps, as the table of the document has them. */
function readStores(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const names = [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...databases.map(({ name }) => `IndexedDB ${name}`),
      ...(document.cookie === '' ? [] : ['cookie']),
    ]
    return names.sort()
  })
}

declare global {
  interface Window {
    blocked?: string[]
  }
}
