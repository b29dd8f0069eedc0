// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createHere, type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { PUBLISHED, toRefusal } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
import type { TargetCount } from './ask-page.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../experiences-screen.tsx'

const [HERO] = PUBLISHED.config.experiences
const CHANGE = { kind: 'text', target: { selector: 'h1' }, text: 'x' }
const VARIANTS = [{ id: 'bold', name: 'Bold hero', changes: [CHANGE] }]
const EXPERIENCES = [{ ...HERO, variants: VARIANTS }]
const CONFIG = { ...PUBLISHED, config: { ...PUBLISHED.config, experiences: EXPERIENCES } }
const ORIGIN = 'https://shop.example'
let rendered: Rendered
afterEach(() => rendered.stop())

/** A page of the site as its tab looks from here: it says that it is there once it was led to its address. */
function createTab(count: (selector: string) => TargetCount) {
  const tab = {
    closed: false,
    close: () => undefined,
    location: {
      replace() {
        const event = Object.assign(new Event('message'), { source: tab, origin: ORIGIN })
        window.dispatchEvent(Object.assign(event, { data: { segue: 'ready' } }))
      },
    },
    postMessage({ target }: { target: { selector: string } }, _: string, [port]: MessagePort[]) {
      port?.postMessage(count(target.selector))
    },
  }
  return tab
}

async function open(tab: object | null, made: unknown = { url: `${ORIGIN}/`, until: 0 }) {
  rendered = renderStudio(
    '/experiences',
    { 'GET /api/sites/shop/config': CONFIG, 'POST /api/sites/shop/previews': made },
    createHere(),
    () => tab as Window | null,
  )
  ;(await rendered.find('[aria-label="Edit Home hero"]')).click()
  ;(await rendered.button('Count on the page')).click()
}

const says = (text: string) =>
  until(() => expect(rendered.page.querySelector('.target-count')?.textContent).toContain(text))

test('what a selector finds on the opened page is told as it is typed', async () => {
  await open(
    createTab((selector) => {
      const found = selector === 'h1' ? 1 : 0
      return { path: '/', matched: found, found, text: found ? '<b>Run</b>' : '' }
    }),
  )
  await says('1 element on / now, the first: “<b>Run</b>”')
  const field = [...rendered.page.querySelectorAll('input')].find(({ value }) => value === 'h1')
  if (!field) throw new Error('There is no selector.')
  field.value = 'h7'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await says('No element on / now')
})

test.each([
  ['the browser opens no tab', null, 'The browser did not open a tab'],
  ['the page keeps apart from the studio', { ...createTab(Object), closed: true }, 'cannot be'],
])('where %s it says so', async (_, tab, text) => {
  await open(tab && { ...tab, location: { replace: () => undefined } })
  await says(text)
})

test('a page of another origin than the site has is refused, and the tab closed', async () => {
  const tab = createTab(Object)
  let closed = 0
  await open({ ...tab, close: () => closed++ }, toRefusal(400, 'REQUEST_INVALID'))
  await says('Remedy of REQUEST_INVALID')
  expect(closed).toBe(1)
})
