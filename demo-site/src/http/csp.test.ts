import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './csp.ts'

test('only scripts with the nonce run, and Trusted Types are required', () => {
  const policy = contentSecurityPolicy('abc', undefined)
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
})

test.each([
  [undefined, "connect-src 'self'"],
  ['http://127.0.0.1:4700/s/shop.js', "connect-src 'self' http://127.0.0.1:4700"],
  ['/segue.js', "connect-src 'self'"],
])('with the script at %s the page may reach %s', (scriptUrl, expected) => {
  expect(contentSecurityPolicy('abc', scriptUrl).split('; ')).toContain(expected)
})
