import type { Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { findRedirectIssues } from './find-redirect-issues.ts'

/** A site on which visitors of the pages are sent to an address by the second variant. */
function configOf(pages: readonly string[], to: string): SiteConfig {
  const variants = [
    { id: 'a', name: 'A', changes: [] },
    { id: 'b', name: 'B', changes: [{ kind: 'redirect', to }] },
  ]
  const experience = { id: 'x', name: 'X', state: 'running', mode: 'experiment', pages, variants }
  return { experiences: [experience as Experience] } as unknown as SiteConfig
}

test.each([
  [['/prices'], '/prices'],
  [['/prices'], '/prices?plan=b#top'],
  [['/', '/prices/**'], '/prices/b'],
  [['/**'], '/prices/b'],
])('from %j to %s is refused', (pages, to) => {
  expect(findRedirectIssues(configOf(pages, to))).toMatchObject([
    {
      code: 'CONFIG_REDIRECT_LOOP',
      path: 'experiences[0].variants[1].changes[0].to',
      received: to,
    },
  ])
})

test.each([
  [['/prices'], '/prices-b'],
  [['/prices/*'], '/prices/b/c'],
  [['/prices'], 'https://club.example/prices'],
])('from %j to %s leads away', (pages, to) => {
  expect(findRedirectIssues(configOf(pages, to))).toEqual([])
})
