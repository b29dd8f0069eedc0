// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

interface StubPage {
  segue?: unknown[] & { hidden?: string; show?: () => void }
}
const page = window as StubPage

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  delete page.segue
  localStorage.clear()
  history.replaceState({}, '', '/')
  document.body.innerHTML = '<h1>Old <b>bold</b></h1><p>p</p><i data-segue="a">x</i>'
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.adoptedStyleSheets = []
})

/** Runs the stub as a tag does. Gives the names of the elements that it hides. */
async function run(dataset: Record<string, string> = {}): Promise<string[]> {
  const script = Object.assign(document.createElement('script'))
  Object.assign(script.dataset, { site: 'shop', ...dataset })
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  await import('./stub.ts')
  return listHidden()
}

function listHidden(): string[] {
  return ['h1', 'b', 'p', 'i'].filter((name) => {
    const element = document.querySelector(name)!
    return getComputedStyle(element).visibility === 'hidden'
  })
}

const hint = (hints: unknown) => localStorage.setItem('segue:shop:hide', JSON.stringify(hints))

test('slots are hidden, and what an earlier page left, with everything inside', async () => {
  hint({ hero: ['h1'], other: ['p', '/sale'] })
  expect(await run()).toEqual(['h1', 'b', 'i'])
})

test.each([
  [{}, 300],
  [{ hideMsMax: '120' }, 120],
])('with %j everything shows after %i ms, though the script never comes', async (dataset, ms) => {
  expect(await run(dataset)).toEqual(['i'])
  vi.advanceTimersByTime(ms - 1)
  expect(listHidden()).toEqual(['i'])
  vi.advanceTimersByTime(1)
  expect([listHidden(), page.segue?.hidden]).toEqual([[], ''])
})

test('the script shows what was hidden, and the sheets of the page are its own again', async () => {
  await run()
  page.segue?.show?.()
  expect([listHidden(), document.adoptedStyleSheets, page.segue?.hidden]).toEqual([[], [], ''])
})

test('calls made before it are kept', async () => {
  page.segue = [['track', 'a']]
  await run()
  expect(page.segue).toHaveLength(1)
})

test.each(['junk', '{"a":1}', 'null', '{"a":["h1{}*"]}', '{"a":["x) y"]}'])(
  'where an earlier page left %s, the page lives',
  async (text) => {
    localStorage.setItem('segue:shop:hide', text)
    await run()
    expect(listHidden()).not.toContain('p')
    expect(page.segue).toHaveLength(0)
  },
)

test('without constructed sheets nothing is hidden, and nothing counts as hidden', async () => {
  vi.stubGlobal('CSSStyleSheet', undefined)
  expect(await run()).toEqual([])
  expect(page.segue?.hidden).toBeUndefined()
})

test.each([
  ['/', '/', true],
  ['/p/*', '/p/1', true],
  ['/p/*', '/p/1/2', false],
  ['/p/**', '/p/1/2', true],
  ['/a.b(c)', '/a.b(c)', true],
  ['/a.b', '/axb', false],
  ['/*/shoes', '/en/shoes', true],
  ['/*/shoes', '/en/shoes/x', false],
])('a hint for pages %s holds at %s: %s', async (glob, path, holds) => {
  hint({ hero: ['h1', '/nowhere', glob] })
  history.replaceState({}, '', path)
  expect((await run()).includes('h1')).toBe(holds)
})
