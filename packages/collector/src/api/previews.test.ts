import { expect, test } from 'vitest'
import { ORIGIN, signIn } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'

const SECRET = {
  ...{ id: 'secret', name: 'Secret', state: 'draft', mode: 'personalize' },
  variants: [
    { id: 'a', name: 'A', changes: [{ kind: 'text', target: { selector: 'h1' }, text: 'hush' }] },
  ],
}
const DRAFT = { ...SITE_CONFIG, experiences: [SECRET] }

async function open() {
  const { url, key } = await startInProcess()
  const cookie = await signIn(url)
  const make = (body: object, Cookie = cookie) =>
    fetch(`${url}/api/sites/shop/previews`, {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify({ config: DRAFT, page: `${ORIGIN}/cart?a=1`, preview: '', ...body }),
    })
  return { url, key, make }
}

test('a link carries the draft to whoever has it, and no other script or answer does', async () => {
  const { url, key, make } = await open()
  const made = await make({ preview: 'experience/secret/a' })
  expect(made.status).toBe(201)
  const link = new URL(((await made.json()) as { url: string }).url)
  const [draft = '', arm] = (link.searchParams.get('segue_preview') ?? '').split(',')
  expect([link.origin + link.pathname, link.searchParams.get('a'), arm]).toEqual([
    ...[`${ORIGIN}/cart`, '1', 'experience/secret/a'],
  ])
  const load = (token: string) => fetch(`${url}/v1/sites/${key}/preview.js?token=${token}`)
  const loaded = await load(draft.slice('draft/'.length))
  expect(loaded.headers.get('cache-control')).toBe('no-store')
  expect(loaded.headers.get('access-control-allow-origin')).toBe('*')
  const module = await loaded.text()
  expect(module).toMatch(/export const config = .*"text":"hush"/)
  expect(module).toContain(`export const studio = "${url}"`)
  expect(await (await fetch(`${url}/v1/sites/${key}/segue.js`)).text()).not.toContain('hush')
  for (const wrong of ['', '1', `${draft.slice('draft/'.length)}x`]) {
    const refused = await load(wrong)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'PREVIEW_LINK_INVALID' } })
  }
})

test.each([
  ['a page elsewhere', { page: 'https://evil.example/' }, 400, 'page'],
  ['no page', { page: 'javascript:alert(1)' }, 400, 'page'],
  ['a draft that could not be published', { config: { ...DRAFT, v: 9 } }, 422, 'v'],
])('a link to %s is refused', async (_, body, status, path) => {
  const refused = await (await open()).make(body)
  expect(refused.status).toBe(status)
  expect(await refused.json()).toMatchObject({ error: { issues: [{ path }] } })
})

test('nobody makes a link without signing in', async () => {
  expect((await (await open()).make({}, '')).status).toBe(401)
})
