import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const target = { selector: '#hero' }

test('replaces the content by elements and texts', () => {
  testChange(
    '<div id="hero">Old</div>',
    {
      kind: 'html',
      target,
      nodes: ['Hi ', { tag: 'a', attributes: { href: '/run', class: 'cta' }, children: ['Run'] }],
    },
    '<div id="hero">Hi <a href="/run" class="cta" data-segue-own="">Run</a></div>',
  )
})

test('covers the elements of the host and not its own', () => {
  testChange(
    '<div id="hero"><p>Old</p></div>',
    { kind: 'html', target, nodes: [{ tag: 'p', children: ['New'] }] },
    '<div id="hero" data-segue-covered=""><p>Old</p><p data-segue-own="">New</p></div>',
  )
})

test('can leave nothing', () => {
  testChange(
    '<div id="hero">Old</div>',
    { kind: 'html', target, nodes: [] },
    '<div id="hero"></div>',
  )
})

test.each([
  ['NODE_NOT_ALLOWED', { tag: 'script', children: ['alert(1)'] }],
  ['NODE_NOT_ALLOWED', { tag: 'IFRAME' }],
  ['NODE_NOT_ALLOWED', { tag: 'p', children: [{ tag: 'style' }] }],
  ['ATTRIBUTE_NOT_ALLOWED', { tag: 'p', attributes: { onclick: 'alert(1)' } }],
  ['ATTRIBUTE_NOT_ALLOWED', { tag: 'p', attributes: { style: 'color:red' } }],
  ['URL_NOT_ALLOWED', { tag: 'a', attributes: { href: 'java\nscript:alert(1)' } }],
  ['URL_NOT_ALLOWED', { tag: 'img', attributes: { srcset: '/a.png 1x, javascript:alert(1) 2x' } }],
])('refuses as %s: %j', (code, node) => {
  const { body, document } = createDocument('<div id="hero">Old</div>')
  const errors: unknown[] = []
  startChanges([{ kind: 'html', target, nodes: ['New', node] }], {
    document,
    onState: (_, state, error) => errors.push(state, error),
  })
  expect(errors).toEqual(['error', new Error(code)])
  expect(body.innerHTML).toBe('<div id="hero">Old</div>')
})
