import { expect, test } from 'vitest'
import { afterMutations, createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

test('shows by a rule on a mark, and takes the attribute `hidden` off', () => {
  testChange(
    '<p hidden="until-found">A</p><p>B</p>',
    { kind: 'show', target: { selector: 'p[hidden]' } },
    '<p data-segue-show-revert="">A</p><p>B</p>',
  )
})

test.each([
  [{}, 'revert'],
  [{ display: 'grid' } as const, 'grid'],
])('brings the element into the layout: %j', (display, expected) => {
  const { document } = createDocument('<p>A</p>')
  startChanges([{ kind: 'show', target: { selector: 'p' }, ...display }], { document })
  const [rule] = document.adoptedStyleSheets[0]!.cssRules
  expect(rule?.cssText).toContain(
    `[data-segue-show-${expected}] { display: ${expected} !important; }`,
  )
})

test('shows again what the host hides again', async () => {
  const { body, document } = createDocument('<p hidden>A</p>')
  startChanges([{ kind: 'show', target: { selector: 'p' } }], { document })
  body.querySelector('p')!.hidden = true
  await afterMutations()
  expect(body.querySelector('p')?.hidden).toBe(false)
})
