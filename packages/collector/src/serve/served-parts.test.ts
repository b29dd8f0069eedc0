import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { startInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openParts } from './served-parts.ts'

test('a part has an address of its content, and an old one keeps working', async () => {
  const folder = createFolder()
  const sdkFile = join(folder, 'segue.js')
  const build = (text: string) => {
    writeFileSync(join(folder, 'part-explain.js'), `${text}\n//# sourceMappingURL=x.js.map\n`)
    return openParts(join(folder, 'parts'), sdkFile)
  }
  const before = (await build('old()')).addressesFor(SITE_CONFIG).explain ?? ''
  const parts = await build('new()')
  const after = parts.addressesFor(SITE_CONFIG).explain ?? ''
  expect(before).toMatch(/^\/v1\/parts\/explain\.[\w-]{16}\.js$/)
  expect(after).not.toBe(before)
  const read = async (address: string) =>
    (await parts.find(address.slice('/v1/parts/'.length)))?.plain.toString()
  expect(await read(after)).toBe('new()\n')
  expect(await read(before)).toBe('old()\n')
})

test.each(['explain.js', '../segue.js', 'explain.never-was-made__.js', ''])(
  'there is no part %j',
  async (file) => {
    const parts = await openParts(join(createFolder(), 'parts'), join(createFolder(), 'segue.js'))
    expect(await parts.find(file)).toBeUndefined()
  },
)

test.each([
  [undefined, ['explain']],
  [false, ['explain']],
  [true, ['explain', 'debug']],
])('where the switch for the overlay is %j, a site names the parts %j', async (debug, expected) => {
  const folder = createFolder()
  for (const part of ['explain', 'debug']) writeFileSync(join(folder, `part-${part}.js`), 'x()\n')
  const parts = await openParts(join(folder, 'parts'), join(folder, 'segue.js'))
  const settings = debug === undefined ? {} : { debug }
  expect(Object.keys(parts.addressesFor({ ...SITE_CONFIG, settings }))).toEqual(expected)
})

test('a part is served to pages of any origin, for a year', async () => {
  const { url, key } = await startInProcess()
  const script = await (await fetch(`${url}/v1/sites/${key}/segue.js`)).text()
  const address = /"explain":"([^"]+)"/.exec(script)?.[1]
  const { status, headers } = await fetch(url + address)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect((await fetch(`${url}/v1/parts/explain.AAAAAAAAAAAAAAAA.js`)).status).toBe(404)
})
