import type { CssRule } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const target = { selector: '.card, aside' }
const declarations = { color: 'red' }
const toChange = (rules: readonly CssRule[], selector = target.selector) => ({
  kind: 'css' as const,
  target: { selector },
  rules,
})

test('adds rules without touching the elements', () => {
  const html = '<p class="card">A</p>'
  testChange(html, toChange([{ selector: 'b', declarations }]), html)
})

test('marks the elements where a fingerprint decides', () => {
  testChange(
    '<aside>A</aside><aside>B</aside>',
    {
      kind: 'css',
      target: { selector: 'aside', fingerprint: { text: 'A' } },
      rules: [{ selector: '&', declarations }],
    },
    '<aside data-segue-scope-0="">A</aside><aside>B</aside>',
  )
})

test('every rule is put behind its scope, in order, and holds where its media query does', () => {
  const { document } = createDocument('<p class="card">A</p>')
  const media = '(min-width: 600px)'
  const selectors = ['b', '> b', '&:hover b', '&', 'b']
  startChanges([toChange(selectors.map((selector) => ({ selector, declarations, media })))], {
    document,
  })
  const sheets = document.adoptedStyleSheets
  expect(
    sheets.map(({ cssRules }) => (cssRules[0] as CSSStyleRule).selectorText.split('*/').at(-1)),
  ).toEqual([
    ':is(.card, aside) b',
    ':is(.card, aside) > b',
    ':is(.card, aside):hover b',
    ':is(.card, aside)',
    ':is(.card, aside) b',
  ])
  expect(sheets.map((sheet) => String(sheet.media))).toEqual(selectors.map(() => media))
  expect(sheets[0]?.cssRules[0]?.cssText).toContain('color: red !important')
})

test.each([
  ['SELECTOR_NOT_ALLOWED', '.a, body'],
  ['SELECTOR_NOT_ALLOWED', '& + p'],
  ['SELECTOR_NOT_ALLOWED', '&:is(.a):hover ~ p'],
  ['SELECTOR_NOT_ALLOWED', '~ p'],
  ['SELECTOR_NOT_ALLOWED', '.a &'],
  ['SELECTOR_NOT_ALLOWED', '.a) , body:is(b'],
  ['SELECTOR_NOT_ALLOWED', '.a{} body'],
  ['SELECTOR_NOT_ALLOWED', '.a/*'],
  ['SCOPE_NOT_ALLOWED', 'p', 'body'],
  ['SCOPE_NOT_ALLOWED', 'p', '*'],
  ['STYLE_NOT_ALLOWED', 'p', 'p', 'image-set("//evil.example/a" 1x)'],
  ['STYLE_NOT_ALLOWED', 'p', 'p', 'u\\72l(//evil.example/a)'],
])('the second lock refuses with %s: %s in %s', (code, selector, scope = 'p', value = 'red') => {
  const { document } = createDocument('<p class="card">A</p>')
  const errors: unknown[] = []
  const change = toChange([{ selector, declarations: { background: value } }], scope)
  startChanges([change], { document, onState: (_, state, error) => errors.push(state, error) })
  expect(errors).toEqual(['error', new Error(code)])
  expect(document.adoptedStyleSheets).toEqual([])
})
