import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { compress, pickEncoding } from './compressed.ts'
import { isUnchanged } from './etag.ts'
import { openScripts } from './scripts.ts'
import { readStaticFile } from './static-files.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
  [undefined, undefined],
])('a client that takes %j gets %s', async (accepted, encoding) => {
  const content = await compress('hello '.repeat(100))
  const picked = pickEncoding(content, accepted)
  expect(picked.encoding).toBe(encoding)
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
  const body = encoding === undefined ? picked.body : unpack[encoding as 'br'](picked.body)
  expect(body).toEqual(content.plain)
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('a client that has %j needs nothing new: %s', (ifNoneMatch, unchanged) => {
  expect(isUnchanged(ifNoneMatch, 'W/"a"')).toBe(unchanged)
})

/** A site that needs no pack. */
const BARE: SiteConfig = { ...SITE_CONFIG, goals: [], settings: { track: [] } }

test('a script moves with each version; pinned ones stay, also after a restart', async () => {
  const folder = createFolder()
  const sdkFile = join(folder, 'segue.js')
  writeFileSync(sdkFile, 'run()\n//# sourceMappingURL=segue.js.map\n')
  const site = { id: 'shop', name: 'Shop', key: 'wk_1', origins: [], off: false, createdAt: 0 }
  const version = { version: 1, at: 0, by: 'ann', note: '', config: BARE }
  const scripts = await openScripts(join(folder, 'scripts'), sdkFile, NO_PARTS)
  await scripts.refresh([site], version)
  const first = scripts.current('wk_1')
  expect(first?.plain.toString()).toMatch(/run\(\)\n$/)
  await scripts.refresh([site], { ...version, version: 2 })
  const second = scripts.current('wk_1')
  expect(second?.hash).not.toBe(first?.hash)
  expect(second?.integrity).toMatch(/^sha384-.{64}$/)
  const again = await openScripts(join(folder, 'scripts'), sdkFile, NO_PARTS)
  for (const script of [first, second]) {
    expect((await again.pinned('shop', script!.hash))?.plain).toEqual(script?.plain)
  }
  expect(await again.pinned('shop', 'never-was-made__')).toBeUndefined()
})

test.each([
  [undefined, '<script data-site="shop">hide()</script>'],
  [200, '<script data-site="shop" data-hide-ms-max="200">hide()</script>'],
])('the stub of a site that says %j for how long to hide', async (hideMsMax, html) => {
  const folder = createFolder()
  writeFileSync(join(folder, 'segue.js'), 'run()')
  writeFileSync(join(folder, 'stub.js'), 'hide()\n//# sourceMappingURL=stub.js.map\n')
  const site = { id: 'shop', name: 'Shop', key: 'wk_1', origins: [], off: false, createdAt: 0 }
  const settings = { ...BARE.settings, ...(hideMsMax !== undefined && { hideMsMax }) }
  const scripts = await openScripts(join(folder, 'scripts'), join(folder, 'segue.js'), NO_PARTS)
  if (hideMsMax !== undefined) writeFileSync(join(folder, 'pack-hints.js'), 'keep()')
  const config: SiteConfig = { ...BARE, settings }
  await scripts.refresh([site], { version: 1, at: 0, by: 'ann', note: '', config })
  expect(scripts.stub('shop')?.plain.toString()).toBe(html)
})

test('the packs that a site config needs come before the snippet, and only those', async () => {
  const folder = createFolder()
  for (const name of ['segue', 'pack-watch', 'pack-display', 'pack-rules']) {
    writeFileSync(join(folder, `${name}.js`), `run('${name}')\n//# sourceMappingURL=x.js.map\n`)
  }
  const site = { id: 'shop', name: 'Shop', key: 'wk_1', origins: [], off: false, createdAt: 0 }
  const when = { trait: 'cart.value', op: 'at_least', value: 100 } as const
  const segments = [{ id: 'full', name: 'Full cart', when }]
  const config = { ...SITE_CONFIG, goals: [], segments }
  const scripts = await openScripts(join(folder, 'scripts'), join(folder, 'segue.js'), NO_PARTS)
  await scripts.refresh([site], { version: 1, at: 0, by: 'ann', note: '', config })
  const text = scripts.current('wk_1')?.plain.toString() ?? ''
  expect([...text.matchAll(/run\('([\w-]+)'\)/g)].map(([, name]) => name)).toEqual([
    'pack-watch',
    'pack-display',
    'segue',
  ])
})

test.each([
  ['', 'page'],
  ['results/hero', 'page'],
  ['assets/studio.js', 'script'],
  ['assets/none.js', undefined],
  ['../secret.json', undefined],
  ['assets/../../secret.json', undefined],
  ['notes.txt', undefined],
])('of the studio, %j gives %s', async (address, text) => {
  const folder = createFolder()
  const studio = join(folder, 'studio')
  mkdirSync(join(studio, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), 'secret')
  writeFileSync(join(studio, 'notes.txt'), 'notes')
  writeFileSync(join(studio, 'index.html'), 'page')
  writeFileSync(join(studio, 'assets', 'studio.js'), 'script')
  expect((await readStaticFile(studio, address))?.bytes.toString()).toBe(text)
})

const NO_PARTS = { addressesFor: () => ({}) }
