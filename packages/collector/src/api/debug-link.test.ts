import { expect, test } from 'vitest'
import { ORIGIN, signIn } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'

const PAGE = `${ORIGIN}/cart?size=42#top`

test('a signed-in user is led to the page with a token, which loads the overlay of that site', async () => {
  const { url, key } = await startInProcess()
  const headers = { Cookie: await signIn(url) }
  const toPage = (page: string) =>
    fetch(`${url}/api/sites/shop/debug?page=${encodeURIComponent(page)}`, {
      headers,
      redirect: 'manual',
    })
  const led = await toPage(PAGE)
  expect(led.status).toBe(302)
  const target = new URL(led.headers.get('location') ?? '')
  const token = target.searchParams.get('segue_debug') ?? ''
  target.searchParams.delete('segue_debug')
  expect(target.href).toBe(PAGE)
  expect(led.headers.get('cache-control')).toBe('no-store')

  const load = (given: string) => fetch(`${url}/v1/sites/${key}/debug.js?token=${given}`)
  const loaded = await load(token)
  expect(await loaded.text()).toContain('export const start')
  expect(loaded.headers.get('cache-control')).toBe('no-store')
  expect(loaded.headers.get('access-control-allow-origin')).toBe('*')
  for (const wrong of ['', '1', `${token}x`]) {
    const refused = await load(wrong)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'DEBUG_LINK_INVALID' } })
  }

  for (const page of ['https://evil.example/', 'javascript:alert(1)', '/cart', '']) {
    const refused = await toPage(page)
    expect([page, refused.status]).toEqual([page, 400])
    expect(await refused.json()).toMatchObject({ error: { issues: [{ path: 'page' }] } })
  }
  const nobody = await fetch(`${url}/api/sites/shop/debug?page=${ORIGIN}/`, { redirect: 'manual' })
  expect(nobody.status).toBe(401)
})
