import { expect, test, vi } from 'vitest'
import { createApi } from './api.ts'

const PERIOD = { from: 0, until: 86_400_000 }

test.each([
  ['the session', 'loadSession', [], 'GET', '/api/session'],
  ['a sign-out', 'signOut', [], 'DELETE', '/api/session'],
  ['the config', 'loadConfig', ['shop'], 'GET', '/api/sites/shop/config'],
  ['a site whose id needs escaping', 'loadConfig', ['a/b?'], 'GET', '/api/sites/a%2Fb%3F/config'],
  ['one version', 'loadVersion', ['shop', 7], 'GET', '/api/sites/shop/versions/7'],
  ['a check', 'checkConfig', ['shop', {}], 'POST', '/api/sites/shop/config/check'],
  ['a roll-back', 'rollBack', ['shop', 3], 'POST', '/api/sites/shop/rollback'],
  ['events', 'loadEvents', ['shop'], 'GET', '/api/sites/shop/events?limit=50'],
  ['bad events', 'loadBadEvents', ['shop'], 'GET', '/api/sites/shop/bad-events?limit=200'],
  [
    'a report over its period',
    'loadReport',
    ['audience', { site: 'shop', period: PERIOD }],
    'GET',
    '/api/sites/shop/reports/audience?from=1970-01-01T00%3A00%3A00.000Z&until=1970-01-02T00%3A00%3A00.000Z',
  ],
] as const)('asks for %s', async (_, name, args, method, path) => {
  const fetcher = vi.fn(async () => Response.json({}))
  const call = createApi(fetcher, () => {})[name] as (...args: readonly unknown[]) => unknown
  await call(...args)
  expect(fetcher).toHaveBeenCalledExactlyOnceWith(path, expect.objectContaining({ method }))
})

test('sends the base version along with what is published', async () => {
  const fetcher = vi.fn(async (_: string, _init: RequestInit) => Response.json({ version: 9 }))
  const api = createApi(fetcher as unknown as typeof fetch, () => {})
  const answer = await api.publish('shop', { config: { v: 1 }, note: 'n', base: 8 })
  expect(answer).toEqual({ ok: true, value: { version: 9 } })
  expect(JSON.parse(String(fetcher.mock.calls[0]?.[1].body))).toEqual({
    config: { v: 1 },
    note: 'n',
    base: 8,
  })
})

test.each([
  ['loadConfig', ['shop'], 1],
  ['signIn', ['a@b', 'c'], 0],
  ['loadSession', [], 0],
] as const)('a 401 to %s ends the session %j %i times', async (name, args, times) => {
  const onUnauthorized = vi.fn()
  const api = createApi(async () => new Response('{}', { status: 401 }), onUnauthorized)
  await (api[name] as (...args: readonly unknown[]) => unknown)(...args)
  expect(onUnauthorized).toHaveBeenCalledTimes(times)
})
