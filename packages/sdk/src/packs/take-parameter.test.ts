// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { takeParameter } from './take-parameter.ts'

const before = location.href
afterEach(() => history.replaceState(null, '', before))

test.each<[string, string | null, string]>([
  ['/a', null, '/a'],
  ['/a?sg_u=t', 't', '/a'],
  ['/a?sg_u=t#b', 't', '/a#b'],
  ['/a?sg_u=t&x=%20+y', 't', '/a?x=%20+y'],
  ['/a?x=1&sg_u=t', 't', '/a?x=1'],
  ['/a?x=1&sg_u=t&y', 't', '/a?x=1&y'],
  ['/a?sg_u=t&sg_u=t', 't', '/a'],
  ['/a?x=1&sg_u=t&sg_u=u&y', 't', '/a?x=1&y'],
  ['/a?sg_u=', '', '/a'],
  ['/a?not_sg_u=t', null, '/a?not_sg_u=t'],
  ['/a?sg_u2=t', null, '/a?sg_u2=t'],
  ['/a?sg%5Fu=t&x=%20+y', 't', '/a?x=%20+y'],
  ['/a?%73g_u=t&sg_u=u#b', 't', '/a#b'],
  ['/a?x=%&sg%5fu=t', 't', '/a?x=%'],
])('of %s it takes %j and leaves %s', (path, value, left) => {
  history.replaceState({ kept: 1 }, '', path)
  expect(takeParameter('sg_u')).toBe(value)
  expect(location.href).toBe(new URL(left, before).href)
  expect(history.state).toEqual({ kept: 1 })
})
