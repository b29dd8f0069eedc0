// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stopAll } from '../platform.ts'
import { toWatchParts } from '../testing/watch-parts.ts'
import { watchRoutes } from './routes.ts'

beforeEach(() => history.replaceState({}, '', '/one?a=1'))
afterEach(() => stopAll())

test.each([
  ['another path', ['/two'], 1],
  ['another query', ['/one?a=2'], 1],
  ['the same address', ['/one?a=1'], 0],
  ['another hash', ['/one?a=1#part'], 0],
  ['a redirect in the same task', ['/two', '/three'], 1],
  ['a way there and back in the same task', ['/two', '/one?a=1'], 0],
])('%s in a single-page app: %j is %i routes', async (_, addresses, expected) => {
  const referrers: string[] = []
  const parts = toWatchParts({}, { open: (referrer) => referrers.push(referrer) })
  watchRoutes(parts)
  for (const address of addresses) history.pushState({}, '', address)
  await Promise.resolve()
  expect(referrers).toEqual(Array(expected).fill(parts.view.page.url))
})
