import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toSiteTag, toTagCommand } from './site-tag.ts'

test('the tag to copy is the one of the README', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(toSiteTag('https://collect.example.com', 'YOUR_KEY'))
})

test('the command to copy names the collector and the site', () => {
  expect(toTagCommand('https://collect.example.com', 'shop')).toBe(
    'npx segue tag async --url https://collect.example.com --site shop',
  )
})
