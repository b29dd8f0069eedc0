import { expect, test } from 'vitest'
import { saysCompressed } from './says-compressed.ts'

test.each([
  ['nothing', {}, undefined, false],
  ['gzip in the address', { z: 'gzip' }, undefined, true],
  ['deflate in the address', { z: 'deflate' }, undefined, true],
  ['something else in the address', { z: 'no' }, undefined, false],
  ['gzip in the header', {}, 'gzip', true],
  ['deflate in the header', {}, 'deflate', true],
  ['what nobody can read', {}, 'br', true],
  ['that it is as it is', {}, 'identity', false],
])('a request that says %s: %o, %s', (_, query, encoding, compressed) => {
  const headers = encoding === undefined ? {} : { 'content-encoding': encoding }
  expect(saysCompressed({ query, headers })).toBe(compressed)
})
