import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const target = { selector: 'h1' }

test('styles by a rule, without touching the element', () => {
  const html = '<h1>Old</h1>'
  testChange(html, { kind: 'style', target, declarations: { color: 'red' } }, html)
})

test('marks the elements where a fingerprint decides', () => {
  testChange(
    '<h1>Old</h1><h1>Other</h1>',
    {
      kind: 'style',
      target: { ...target, fingerprint: { text: 'Old' } },
      declarations: { color: 'red' },
    },
    '<h1 data-segue-style-0="">Old</h1><h1>Other</h1>',
  )
})

test.each([
  ['always', undefined, '@media all'],
  ['where the media query holds', '(min-width: 600px)', '@media (min-width: 600px)'],
])('writes an important rule that holds %s', (_, media, expected) => {
  const { document } = createDocument('<h1>Old</h1>')
  const change = { kind: 'style' as const, target, declarations: { color: 'red' } }
  startChanges([media === undefined ? change : { ...change, media }], { document })
  expect(document.adoptedStyleSheets).toHaveLength(1)
  const [rule] = document.adoptedStyleSheets[0]!.cssRules
  expect(rule?.cssText).toContain(expected)
  expect(rule?.cssText).toContain('h1 { color: red !important; }')
})

test.each(['inset(1px)', '"Note: all // is well"', 'linear-gradient(red, blue)', 'var(--brand)'])(
  'takes a value that loads nothing: %s',
  (value) => {
    const { document } = createDocument('<h1>Old</h1>')
    startChanges([{ kind: 'style', target, declarations: { '--value': value } }], { document })
    const [rule] = document.adoptedStyleSheets[0]!.cssRules
    expect(rule?.cssText).toContain(`--value: ${value} !important`)
  },
)

test.each([
  'url(https://evil.example/x.png)',
  'URL(/x.png)',
  'image-set("https://evil.example" 1x)',
  '-webkit-cross-fade(url(/a), url(/b), 50%)',
  'u\\72l(/x)',
  'src("//evil.example")',
])('refuses a value that could load: %s', (value) => {
  const { document } = createDocument('<h1>Old</h1>')
  const errors: unknown[] = []
  startChanges([{ kind: 'style', target, declarations: { color: 'red', background: value } }], {
    document,
    onState: (_, state, error) => errors.push(state, error),
  })
  expect(errors).toEqual(['error', new Error('STYLE_NOT_ALLOWED')])
  expect(document.adoptedStyleSheets).toHaveLength(0)
})

test('adopts its sheet again when the host replaces the list of sheets', () => {
  const { document } = createDocument('<h1>Old</h1>')
  startChanges([{ kind: 'style', target, declarations: { color: 'red' } }], { document })
  const [ours] = document.adoptedStyleSheets
  document.adoptedStyleSheets = []
  startChanges([], { document })
  expect(document.adoptedStyleSheets).toEqual([ours])
})
