import { readFileSync } from 'node:fs'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { toGrantedPage } from '../sdk/shop.ts'
import { useVisit } from '../sdk/visit.ts'
import { Shop } from './preact-shop.ts'
import { KINDS, LOOK, toConfig } from './shop-changes.ts'

const visit = useVisit()
const errors: string[] = []

const TURBO = new URL(
  '../../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
  import.meta.url,
)

/** What an application of the kind writes when it does not take a library. */
const HAND_WRITTEN = `
const show = async () => {
  const html = await (await fetch(location.href)).text()
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body)
}
addEventListener('popstate', show)
addEventListener('click', (event) => {
  const link = event.target.closest('nav a')
  if (!link) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  show()
})`

beforeEach(() => {
  errors.length = 0
  visit.page.on('pageerror', (error) => errors.push(String(error)))
  visit.page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text())
  })
})

test.each([
  ['Turbo Drive swaps', readFileSync(TURBO, 'utf8')],
  ['a hand-written script swaps', HAND_WRITTEN],
])('a page whose body %s is changed in every view and left as it came', async (_, script) => {
  const { site } = visit
  await open(KINDS, script)
  for (const [step, path] of STEPS) {
    await visit.page.evaluate(step)
    await shown(path)
    await expect.poll(() => visit.page.evaluate(LOOK)).toEqual(ALL_SHOWN)
  }
  const paths = ['/one', ...STEPS.map(([, path]) => path)]
  const events = await site.until(
    (all) => all.filter(isExposure).length >= paths.length * KINDS.length,
  )
  const views = events.filter(({ type }) => type === 'page_view')
  expect(views.map(({ page }) => page.path)).toEqual(paths)
  const exposures = events.filter(isExposure)
  expect(exposures.map(({ page, props }) => [page.path, props.experience])).toEqual(
    paths.flatMap((path) => KINDS.map((kind) => [path, kind])),
  )
  await visit.page.evaluate(`segue.push(['stop'])`)
  const left = await readBody()
  await open([], script)
  expect(left).toBe(await readBody())
  expect(errors).toEqual([])
})

async function open(kinds: readonly string[], script: string): Promise<void> {
  const { page, site } = visit
  site.config = toConfig(kinds)
  site.pages['/script.js'] = script
  for (const [path, turn] of [
    ['/one', 0],
    ['/two', 3],
  ] as const)
    site.pages[path] = toGrantedPage(
      `<nav data-path="${path}"><a href="/one">One</a><a href="/two">Two</a></nav>
      ${renderToString(h(Shop, { turn }))}`,
      '<script src="/script.js" defer></script>',
    )
  await page.goto(`${site.shopUrl}/one`)
}

const isExposure = ({ type }: { readonly type: string }) => type === 'experience_impression'

async function shown(path: string): Promise<void> {
  const look = `location.pathname === '${path}' && !!document.querySelector('[data-path="${path}"]')`
  await visit.page.waitForFunction(look)
}

function readBody(): Promise<unknown> {
  return visit.page.evaluate('document.body.normalize(), document.body.innerHTML')
}

function toClick(path: string): string {
  return `document.querySelector('a[href="${path}"]').click()`
}

/** Ends where it began, on a page that Turbo Drive kept: what is left can be compared with a page without steps. */
const STEPS = [
  [toClick('/two'), '/two'],
  [toClick('/one'), '/one'],
  ['history.back()', '/two'],
  ['history.back()', '/one'],
  ['history.forward()', '/two'],
  [toClick('/one'), '/one'],
  [toClick('/two'), '/two'],
  ['history.back()', '/one'],
] as const

const ALL_SHOWN = Object.fromEntries(KINDS.map((kind) => [kind, true]))
