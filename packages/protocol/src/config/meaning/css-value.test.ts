import { expect, test } from 'vitest'
import { findCssValueCode } from './css-value.ts'

const HOSTS = ['cdn.example']

test.each([
  '1px solid rgb(0 0 0 / 50%)',
  'var(--gap, calc(1px + 2em))',
  'url(/dots.png) no-repeat',
  'url("dots.png?x=1#a")',
  'url(https://cdn.example/dots.png)',
  'url("HTTPS://CDN.example")',
  '"url(https://elsewhere.example)"',
])('%s can stand in custom CSS', (value) => {
  expect(findCssValueCode(value, HOSTS)).toBeUndefined()
})

test.each([
  'url(//elsewhere.example/a.png)',
  'url(" //elsewhere.example")',
  'url(http://cdn.example/a.png)',
  'url(https://cdn.example:8443/a.png)',
  'url(https://cdn.example.elsewhere.example/)',
  'url(https:/elsewhere.example)',
  'URL(https://elsewhere.example)',
  'url(data:text/html,x)',
  'var(--x, url(https://elsewhere.example))',
])('%s would load from elsewhere', (value) => {
  expect(findCssValueCode(value, HOSTS)).toBe('CONFIG_CSS_ADDRESS_REFUSED')
})

test.each([
  'image-set("https://elsewhere.example/a.png" 1x)',
  'src("https://elsewhere.example")',
  'u\\72l(https://elsewhere.example)',
  'expression(alert(1))',
  'attr(data-secret)',
  'element(#secret)',
  'red; background: url(//elsewhere.example)',
  'red } body { color: red',
  'url(a b)',
  'url(javascript:alert(1))',
  'url(https://cdn.example@elsewhere.example)',
  'ur/**/l(x)',
  '',
])('%j is refused', (value) => {
  expect(findCssValueCode(value, HOSTS)).toBe('CONFIG_CSS_VALUE_REFUSED')
})
