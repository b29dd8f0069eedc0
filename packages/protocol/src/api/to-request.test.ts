import { expect, test } from 'vitest'
import type { ApiRequest } from './to-request.ts'
import { toRequest } from './to-request.ts'

test.each<[string, ApiRequest, ApiRequest]>([
  [
    'fills the path, escaped',
    toRequest('GET /api/sites/:site/versions/:number', { site: 'a/b?', number: 7 }),
    { method: 'GET', path: '/api/sites/a%2Fb%3F/versions/7' },
  ],
  [
    'carries the body as it is',
    toRequest('POST /api/sites/:site/rollback', { site: 'shop', body: { version: 3 } }),
    { method: 'POST', path: '/api/sites/shop/rollback', body: { version: 3 } },
  ],
  [
    'asks in the query, and leaves out what is not asked',
    toRequest('GET /api/sites/:site/audit', { site: 'shop', query: { limit: 5 } }),
    { method: 'GET', path: '/api/sites/shop/audit?limit=5' },
  ],
  [
    'needs nothing for some',
    toRequest('GET /api/session', {}),
    { method: 'GET', path: '/api/session' },
  ],
])('a request %s', (_, request, expected) => {
  expect(request).toEqual(expected)
})
