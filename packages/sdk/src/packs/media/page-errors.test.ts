// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { stopAll } from '../../platform.ts'
import { openView, watchPage } from '../../testing/watch-page.ts'
import { watchPageErrors } from './page-errors.ts'

afterEach(stopAll)

test('each view tells its own errors, and those of pictures are none', () => {
  const recorded = watchPage(watchPageErrors)
  const picture = document.body.appendChild(document.createElement('img'))
  window.dispatchEvent(new Event('error'))
  window.dispatchEvent(new Event('unhandledrejection'))
  picture.dispatchEvent(new Event('error'))
  openView()
  openView()
  window.dispatchEvent(new Event('error'))
  openView()
  picture.remove()
  expect(recorded).toEqual([
    ['js_errors', { count: 2 }],
    ['js_errors', { count: 1 }],
  ])
})
