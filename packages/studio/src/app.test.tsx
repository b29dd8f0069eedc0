// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { keepDraft } from './config/draft.ts'
import { createHere, type Rendered, renderStudio } from './testing/render-studio.tsx'
import { SIGNED_IN, toRefusal } from './testing/stand-in-collector.ts'
import { until } from './testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

test.each([
  ['/', 'Overview'],
  ['/results', 'Results'],
  ['/live', 'Live'],
  ['/config', 'Config'],
])('the address %s leads to %s, marked in the navigation', async (path, title) => {
  rendered = renderStudio(path)
  const { page } = rendered
  await until(() => expect(page.querySelector('h1')?.textContent).toBe(title))
  expect(page.querySelector('[aria-current=page]')?.textContent).toBe(title)
  await until(() => expect(document.title).toBe(`${title} · Segue`))
})

test('another address says so and leads back', async () => {
  rendered = renderStudio('/nothing-here')
  await until(() => expect(rendered.page.textContent).toContain('There is no such screen'))
  expect(rendered.page.querySelector('.page-actions a')?.getAttribute('href')).toBe('/studio/')
})

test('an account without a site is told whom to ask', async () => {
  rendered = renderStudio('/', { 'GET /api/session': { ...SIGNED_IN, sites: [] } })
  await until(() => expect(rendered.page.textContent).toContain('No site yet'))
})

test('a collector that is down is told, and asked again on request', async () => {
  let calls = 0
  rendered = renderStudio('/', {
    'GET /api/session': () => (calls++ === 0 ? new Response('', { status: 502 }) : SIGNED_IN),
  })
  const { page } = rendered
  const retry = await rendered.button('Try again')
  retry.click()
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Overview'))
})

test('a session that ends under an edit leads to the way in and back to the edit', async () => {
  const keep = createHere()
  keepDraft(keep, 'shop', { text: '{"half": "written"', base: 4 })
  let ended = true
  const config = () => {
    if (ended) return toRefusal(401, 'NOT_SIGNED_IN')
    return undefined
  }
  rendered = renderStudio(
    '/config',
    {
      'GET /api/sites/shop/versions': () => config() ?? { versions: [] },
      'POST /api/session': SIGNED_IN,
    },
    keep,
  )
  const { page } = rendered
  await until(() => expect(page.textContent).toContain('Your session ended.'))
  ended = false
  page.querySelector<HTMLInputElement>('[name=email]')!.value = 'ana@shop.example'
  page.querySelector<HTMLInputElement>('[name=password]')!.value = 'secret'
  page.querySelector<HTMLButtonElement>('[type=submit]')!.click()
  await until(() => expect(page.textContent).toContain('Edited, not published'))
  expect(page.textContent).toContain('"half": "written"')
})

test('the chosen appearance is set on the root and kept', async () => {
  const keep = createHere()
  rendered = renderStudio('/', {}, keep)
  const dark = await rendered.button('Dark')
  dark.click()
  expect(document.documentElement.dataset.theme).toBe('dark')
  rendered.stop()
  rendered = renderStudio('/', {}, keep)
  expect(document.documentElement.dataset.theme).toBe('dark')
})
