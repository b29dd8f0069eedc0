import { expect, test } from 'vitest'
import { isSafeAttribute, isSafeUrl, NODE_TAGS } from './node-tree.ts'

test.each([
  '/c/running',
  'c/running?x=1#top',
  '#top',
  '?q=javascript:alert(1)',
  '//cdn.example/a.png',
  'https://shop.example/',
  'HTTP://shop.example/',
  'mailto:help@shop.example',
  'tel:+491234',
  'data:image/png;base64,AAAA',
  'data:image/webp,AAAA',
  './a:b',
  '',
])('an address that only leads somewhere is safe: %s', (address) => {
  expect(isSafeUrl(address)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\rscript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u00adscript:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript\n:alert(1)',
  '\ufeffjavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/png',
  'data:,x',
  'blob:https://shop.example/1',
  'filesystem:https://shop.example/1',
  'file:///etc/passwd',
  'view-source:https://shop.example',
  'about:blank',
  'intent://scan/#Intent;end',
  'x-custom:run',
])('an address that can run code or leave the web is refused: %j', (address) => {
  expect(isSafeUrl(address)).toBe(false)
})

test.each([
  ['href', true],
  ['aria-label', true],
  ['data-segue-click', true],
  ['class', true],
  ['onclick', false],
  ['style', false],
  ['srcdoc', false],
  ['formaction', false],
  ['xlink:href', false],
  ['HREF', false],
  ['data-', false],
  ['data-a b', false],
  ['__proto__', false],
])('attributes come from an allow-list: %s → %s', (name, expected) => {
  expect(isSafeAttribute(name)).toBe(expected)
})

test.each([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'link',
  'meta',
  'base',
  'svg',
  'math',
  'template',
  'noscript',
])('content may not use <%s>', (tag) => {
  expect(NODE_TAGS.has(tag)).toBe(false)
})
