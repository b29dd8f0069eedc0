// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { writeCookieText } from '../packs/visitor-cookie/cookie-text.ts'
import { keepDenial } from '../packs/visitor-cookie/denial.ts'
import { toCookieText } from '../packs/visitor-cookie/summary.ts'
import { createVisitor } from '../testing/create-visitor.ts'
import { readStores } from './read-stores.ts'

afterEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  for (const site of ['shop', 'shop_denied', 'shops']) writeCookieText(site, undefined, '')
  // Here a cookie that ends now is there for the rest of the millisecond.
  await vi.waitFor(() => expect(document.cookie).toBe(''))
})

test('every store of the site is read, cookies as what they mean, and none of another site', async () => {
  const profile = createVisitor({ traits: { name: 'Ærø 日本' } })
  writeCookieText('shop', undefined, toCookieText({ choice: 'granted,denied', profile }))
  keepDenial('shop', undefined, 'granted,denied')
  writeCookieText('shops', undefined, toCookieText({ choice: 'granted,granted' }))
  localStorage.setItem('segue:shop', '{"v":1}')
  localStorage.setItem('segue:shop:consent', 'granted,denied')
  localStorage.setItem('segue:shops', '{"v":1}')
  sessionStorage.setItem('segue:shop:sent', '[1]')
  sessionStorage.setItem('other', '1')
  expect(await readStores('segue:shop')).toEqual({
    localStorage: { 'segue:shop': { v: 1 }, 'segue:shop:consent': 'granted,denied' },
    sessionStorage: { 'segue:shop:sent': [1] },
    cookies: {
      segue_shop: { choice: 'granted,denied', profile },
      segue_shop_denied: { choice: 'granted,denied' },
    },
    indexedDB: {},
  })
})

test('a cookie that is no summary is given as it is', async () => {
  writeCookieText('shop', undefined, '-')
  expect((await readStores('segue:shop')).cookies).toEqual({ segue_shop: '-' })
})
