// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { COPIES_MAX } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { openView, watchPage } from '../../testing/watch-page.ts'
import { watchCopies } from './copies.ts'

afterEach(stopAll)

test('copies beyond the limit of a view are not told', () => {
  const recorded = watchPage(watchCopies)
  for (let n = 0; n <= COPIES_MAX; n += 1) document.dispatchEvent(new Event('copy'))
  expect(recorded).toHaveLength(COPIES_MAX)
  window.dispatchEvent(new Event('beforeprint'))
  openView()
  document.dispatchEvent(new Event('copy'))
  expect(recorded.slice(COPIES_MAX)).toEqual([
    ['print', {}],
    ['copy', {}],
  ])
})
