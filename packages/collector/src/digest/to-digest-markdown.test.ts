import { expect, test } from 'vitest'
import { CONTENT } from './content-for-tests.ts'
import { toDigestMarkdown } from './to-digest-markdown.ts'

test('it has the week, its parts and the tables of saved reports', () => {
  const markdown = toDigestMarkdown({ ...CONTENT, name: 'Fell' })
  expect(markdown.startsWith('# Fell: the week from 16 November 2026 to 22 November 2026\n')).toBe(
    true,
  )
  for (const text of [
    '\n\n## Visitors\n\n- 1,200 (1,000 the week before, +20.0 %)\n',
    '\n\n## Moves between stages\n\n- Awareness \u2192 Decision: 5 (10 the week before, \u221250.0 %)\n',
    '\n\n## Gone\n\n- Not there: segment:runner.\n',
  ])
    expect(markdown).toContain(text)
  expect(markdown).toMatch(/\| from +\| visitors \| share +\|\n/)
})

test('what a site calls things is text', () => {
  const [goal] = CONTENT.goals
  const markdown = toDigestMarkdown({
    ...CONTENT,
    goals: [{ ...goal!, name: '[a](b) *c* `d` #e' }],
  })
  expect(markdown).toContain('# Fell \\& \\<b\\>Fjord\\</b\\>: the week')
  expect(markdown).toContain('- \\[a\\](b) \\*c\\* \\`d\\` \\#e: reached by 9')
})
