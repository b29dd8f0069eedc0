import type { SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { openSiteVersions } from '../control/site-versions.ts'
import { createFolder } from '../testing/folder.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { findRuleAges } from './rule-ages.ts'

const other = { event: 'buy', op: 'at_least', value: 1 } as const
const withBuyers: SiteConfig = {
  ...SITE_CONFIG,
  segments: [...SITE_CONFIG.segments, { id: 'buyer', name: 'Buyers', when: other }],
}
const renamed = (config: SiteConfig): SiteConfig => ({ ...config, name: 'Shop 2', experiences: [] })

test.each<[string, SiteConfig[], { all: number; runner: number; buyer?: number }]>([
  ['a first version is as old as itself', [SITE_CONFIG], { all: 1, runner: 1 }],
  ['what visitors see is no rule', [SITE_CONFIG, renamed(SITE_CONFIG)], { all: 1, runner: 1 }],
  ['a new segment leaves the others', [SITE_CONFIG, withBuyers], { all: 2, runner: 1, buyer: 2 }],
  [
    'a rule that was changed and came back is new',
    [withBuyers, SITE_CONFIG, withBuyers, renamed(withBuyers)],
    { all: 3, runner: 1, buyer: 3 },
  ],
])('%s', async (_, configs, { all, ...segments }) => {
  const versions = await openSiteVersions(createFolder(), [], () => 0)
  const [first = SITE_CONFIG, ...rest] = configs
  await versions.begin('shop', { config: first, note: '', by: 'ann', base: 0 })
  const own = versions.get('shop')!
  for (const [index, config] of rest.entries())
    await own.publish({ config, note: '', by: 'ann', base: index + 1 })
  expect(await findRuleAges(own)).toEqual({ all, journey: 1, segments })
})
