import { expect, test } from 'vitest'
import { PREVIEW_LINK_DAYS, PREVIEWS_PER_SITE_MAX } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openPreviews } from './previews.ts'
import { openSignedLinks } from './signed-links.ts'

let now = 0

async function open(folder: string) {
  return openPreviews(folder, await openSignedLinks(folder, () => now), () => now)
}

test('a draft is read by its token, on its site alone, also after a restart, until it runs out', async () => {
  now = 1_000_000
  const folder = createFolder()
  const { token, until } = await (await open(folder)).create('shop', SITE_CONFIG)
  const previews = await open(folder)
  expect(previews.read('shop', token)).toEqual(SITE_CONFIG)
  expect(previews.read('other', token)).toBeUndefined()
  for (const wrong of ['', 'x', `${token}x`, token.replace(/^./, '_')])
    expect(previews.read('shop', wrong)).toBeUndefined()
  expect(until).toBe(now + PREVIEW_LINK_DAYS * 86_400_000)
  now = until - 1
  expect(previews.read('shop', token)).toEqual(SITE_CONFIG)
  now = until
  expect(previews.read('shop', token)).toBeUndefined()
})

test('of one site’s drafts the oldest makes room, and those of others stay', async () => {
  const previews = await open(createFolder())
  const other = await previews.create('other', SITE_CONFIG)
  const first = await previews.create('shop', SITE_CONFIG)
  const second = await previews.create('shop', SITE_CONFIG)
  for (let made = 2; made <= PREVIEWS_PER_SITE_MAX; made++)
    await previews.create('shop', SITE_CONFIG)
  expect(previews.read('shop', first.token)).toBeUndefined()
  expect(previews.read('shop', second.token)).toBeDefined()
  expect(previews.read('other', other.token)).toBeDefined()
})
