import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toSiteTag } from './site-tag.ts'

test('the tag to copy is the one of the README', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(toSiteTag('https://collect.example.com', 'YOUR_KEY'))
})
