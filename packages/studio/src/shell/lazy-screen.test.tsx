// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { until } from '../testing/until.ts'
import { toLazyScreen } from './lazy-screen.tsx'

const Screen = () => <h1>Here</h1>

function show(load: () => Promise<typeof Screen>): HTMLElement {
  const page = document.createElement('div')
  const Lazy = toLazyScreen(load)
  render(<Lazy />, page)
  return page
}

test('a skeleton stands in until the screen is there', async () => {
  const page = show(async () => Screen)
  expect(page.querySelector('.skeleton')).not.toBeNull()
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Here'))
  expect(page.querySelector('.skeleton')).toBeNull()
})

test('a script that does not come is a problem with a way to try again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(Screen)
  const page = show(load)
  await until(() => expect(page.textContent).toContain('SCREEN_NOT_LOADED'))
  page.querySelector('button')?.click()
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Here'))
  expect(load).toHaveBeenCalledTimes(2)
})

test('a screen that was loaded once is there at once', async () => {
  const Lazy = toLazyScreen(async () => Screen)
  const first = document.createElement('div')
  render(<Lazy />, first)
  await until(() => expect(first.querySelector('h1')).not.toBeNull())
  const second = document.createElement('div')
  render(<Lazy />, second)
  expect(second.querySelector('h1')).not.toBeNull()
})
