import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRODUCTS } from './catalogue/catalogue.ts'
import { CATEGORIES } from './catalogue/categories.ts'
import { GUIDES } from './content/guides/guides.ts'
import { REGIONS } from './content/trails/regions.ts'
import { TRAILS } from './content/trails/trails.ts'
import { FORM_BYTES_MAX } from './limits.ts'
import { type Shop, startShop } from './server.ts'

const SCRIPT_URL = 'http://127.0.0.1:4700/segue.js'
const CART = JSON.stringify([{ slug: 'kvist-trail', size: '42', quantity: 1 }])
const PATHS: readonly (readonly [path: string, title: string])[] = [
  ['/', 'Gear that comes home muddy'],
  ...CATEGORIES.map(({ slug, name }) => [`/c/${slug}`, name] as const),
  ...PRODUCTS.map(({ slug, name }) => [`/p/${slug}`, name] as const),
  ['/search', 'Search'],
  ['/search?q=shoe', 'Search: shoe'],
  ['/cart', 'Your cart'],
  ['/checkout', 'Checkout'],
  ['/guides', 'Guides'],
  ...GUIDES.map(({ slug, title }) => [`/guides/${slug}`, title] as const),
  ['/account', 'Your account'],
  ['/privacy', 'Privacy and choices'],
  ['/trail-finder', 'Trail finder'],
  ...REGIONS.map(({ slug, name }) => [`/trail-finder/region/${slug}`, name] as const),
  ...TRAILS.map(({ slug, name }) => [`/trail-finder/trail/${slug}`, name] as const),
]

let folder: string
let shop: Shop

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shop-'))
  for (const file of ['shop.js', 'trail-finder.js', 'shop.css'])
    writeFileSync(join(folder, file), '')
  shop = await startShop({
    port: 0,
    host: '127.0.0.1',
    scriptUrl: SCRIPT_URL,
    assetsFolder: toUrl(folder),
  })
})

afterAll(async () => {
  await shop.stop()
  rmSync(folder, { recursive: true })
})

describe.each(PATHS)('%s', (path, title) => {
  test('answers 200 with its title, one main landmark and at most one h1', async () => {
    const response = await get(path)
    const body = await response.text()
    expect(response.status).toBe(200)
    expect(body).toContain(`<title>${title} · Fell &amp; Fjord</title>`)
    expect(body.match(/<main id="main"/g)).toHaveLength(1)
    expect(body.match(/<h1/g)).toHaveLength(path === '/account' ? 2 : 1)
  })

  test('has no inline style, no handler, and a nonce on every script that runs', async () => {
    const response = await get(path)
    const body = await response.text()
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    const running = body.match(/<script(?! type="application\/json")[^>]*>/g) ?? []
    expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i)
    expect(running.length).toBeGreaterThan(2)
    for (const script of running) expect(script).toContain(`nonce="${nonce}"`)
  })
})

test('every link, form and picture on every page leads somewhere', async () => {
  const found = new Set<string>()
  for (const [path] of PATHS) {
    const body = await (await get(path)).text()
    for (const [, address = ''] of body.matchAll(/ (?:href|src|action)="(\/[^"#]*)/g))
      found.add(address)
  }
  const broken: string[] = []
  for (const address of found) if ((await get(address)).status !== 200) broken.push(address)
  expect(found.size).toBeGreaterThan(60)
  expect(broken).toEqual([])
})

test.each([
  ['/nowhere'],
  ['/p/yacht'],
  ['/c/sailing'],
  ['/guides/knitting'],
  ['/order/FF-0000000000'],
  ['/trail-finder/region/atlantis'],
  ['/trail-finder/trail/up'],
  ['/p/kvist-trail/more'],
])('%s is a 404 with a way back', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('You are off the map')
})

test.each([
  ['/assets/nothing.js'],
  ['/assets/../main.js'],
  ['/assets/art/nothing.svg'],
  ['/assets/%2e%2e%2fmain.js'],
])('the file %s is a 404', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('a search shows what was typed as text, in title, heading and event', async () => {
  const attack = '</title></script><script>alert(1)</script>'
  const body = await (await get(`/search?q=${encodeURIComponent(attack)}`)).text()
  expect(body).not.toContain('<script>alert')
  expect(body).toContain('&lt;script&gt;alert(1)')
  expect(body).toContain('"search_term":"\\u003c/title>\\u003c/script>')
})

test('Segue’s tag stands before the style sheet; without an address there is none', async () => {
  const body = await (await get('/')).text()
  expect(body.indexOf(SCRIPT_URL)).toBeGreaterThan(body.indexOf('window.segue=window.segue||[]'))
  expect(body.indexOf(SCRIPT_URL)).toBeLessThan(body.indexOf('shop.css'))
  const plain = await startShop({ port: 0, host: '127.0.0.1', assetsFolder: toUrl(folder) })
  expect(await (await fetch(plain.url)).text()).not.toContain('segue.js')
  await plain.stop()
})

describe('the checkout form', () => {
  test('leads to a confirmation that holds the purchase as data and no push of it', async () => {
    const response = await post({
      cart: CART,
      email: 'i@example.org',
      firstName: '<b>Ingrid',
      delivery: 'express',
    })
    expect(response.status).toBe(303)
    const body = await (await get(response.headers.get('location') ?? '')).text()
    expect(body).toContain('Thank you, &lt;b&gt;Ingrid')
    expect(body).toMatch(/<script type="application\/json" id="purchase">\{"event":"purchase"/)
    expect(body).not.toContain('dataLayer.push({"event":"purchase"')
  })

  test('is shown again with the reason when something is missing', async () => {
    const response = await post({ cart: CART, email: '', firstName: 'Ingrid' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Please give an e-mail address.')
  })

  test('is refused beyond the limit, and accepted at it', async () => {
    const padding = FORM_BYTES_MAX - 'cart='.length
    expect((await post({ cart: 'x'.repeat(padding) })).status).toBe(400)
    expect((await post({ cart: 'x'.repeat(padding + 1) })).status).toBe(413)
  })
})

test.each([['POST'], ['DELETE']])('%s on a page is not allowed', async (method) => {
  expect((await fetch(`${shop.url}/`, { method })).status).toBe(405)
})

test('a shop that was not built says how to build it', async () => {
  const attempt = startShop({
    port: 0,
    host: '127.0.0.1',
    assetsFolder: toUrl(join(folder, 'missing')),
  })
  await expect(attempt).rejects.toThrow(/assets_missing.*npm run build/)
})

function get(path: string): Promise<Response> {
  return fetch(shop.url + path)
}

function post(form: Record<string, string>): Promise<Response> {
  return fetch(`${shop.url}/checkout`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
}

function toUrl(path: string): URL {
  return pathToFileURL(`${path}/`)
}
