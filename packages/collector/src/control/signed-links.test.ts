import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openSignedLinks } from './signed-links.ts'

test('a token is read for what it was made, until it has run out, after a restart as well', async () => {
  let now = 1_000
  const place = createFolder()
  const token = (await openSignedLinks(place, () => now)).create('reset', 'ann@x.example', 2_000)
  const links = await openSignedLinks(place, () => now)
  expect(links.read('reset', token)).toBe('ann@x.example')
  expect(links.read('invitation', token)).toBeUndefined()
  now = 2_000
  expect(links.read('reset', token)).toBeUndefined()
})

test('what is not signed here is not read', async () => {
  const links = await openSignedLinks(createFolder(), () => 0)
  const [content = '', signature = ''] = links.create('reset', 'ann@x.example', 9).split('.')
  const other = Buffer.from('["reset","bob@x.example",9]').toString('base64url')
  const foreign = (await openSignedLinks(createFolder(), () => 0)).create(
    'reset',
    'ann@x.example',
    9,
  )
  const tokens = [`${other}.${signature}`, `${content}.`, content, '.', '', `${content}.x`, foreign]
  expect(tokens.map((token) => links.read('reset', token))).toEqual(tokens.map(() => undefined))
})
