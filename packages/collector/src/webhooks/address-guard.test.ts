import { expect, test } from 'vitest'
import { isAllowedUrl, isPrivate } from './address-guard.ts'

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['93.184.216.34', false],
  ['::1', true],
  ['::', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['64:ff9b::7f00:1', true],
  ['2606:2800:220:1::1', false],
  ['no address', true],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected)
})

test.each([
  ['https://crm.example/hook', true, true],
  ['http://crm.example/hook', false, true],
  ['https://user:word@crm.example/', false, false],
  ['https://127.0.0.1/', false, true],
  ['https://[::1]/', false, true],
  ['https://2130706433/', false, true],
  ['ftp://crm.example/', false, false],
  ['crm.example', false, false],
])('%s is allowed on the internet alone: %s, with private networks: %s', (url, open, all) => {
  expect([isAllowedUrl(url, 'public'), isAllowedUrl(url, 'private')]).toEqual([open, all])
})
