import { expect, test } from 'vitest'
import { type PageRule, toGlob, toPageRule } from './page-rule.ts'

test.each<[string, PageRule]>([
  ['/', { kind: 'exactly', path: '/' }],
  ['/shoes', { kind: 'exactly', path: '/shoes' }],
  ['/shoes/**', { kind: 'below', path: '/shoes' }],
  ['/**', { kind: 'below', path: '/' }],
  ['/*/sale', { kind: 'form', path: '/*/sale' }],
  ['/*/sale/**', { kind: 'form', path: '/*/sale/**' }],
  ['/shoes**', { kind: 'form', path: '/shoes**' }],
])('%s is read into parts and written the same', (glob, rule) => {
  expect(toPageRule(glob)).toEqual(rule)
  expect(toGlob(rule)).toBe(glob)
})
