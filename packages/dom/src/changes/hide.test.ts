import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

test('hides by a rule, without touching the element', () => {
  const html = '<aside>Old</aside>'
  testChange(html, { kind: 'hide', target: { selector: 'aside' } }, html)
})

test('takes the element out of the layout', () => {
  const { document } = createDocument('<aside>Old</aside>')
  startChanges([{ kind: 'hide', target: { selector: 'aside' } }], { document })
  const [rule] = document.adoptedStyleSheets[0]!.cssRules
  expect(rule?.cssText).toContain('aside { display: none !important; }')
})

test('hides only where the media query holds', () => {
  const { document } = createDocument('<aside>Old</aside>')
  const media = '(max-width: 600px)'
  startChanges([{ kind: 'hide', target: { selector: 'aside' }, media }], { document })
  expect(String(document.adoptedStyleSheets[0]!.media)).toBe(media)
})
