import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createNames } from '../site/names.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toAudienceText, toSettingTexts } from './experience-text.ts'

const HERO: Experience = { ...SITE_CONFIG.experiences[0]! }
const names = createNames(SITE_CONFIG)

test.each<[string, Partial<Experience>]>([
  ['All visitors on every page', {}],
  ['All visitors on /, pages below /shoes', { pages: ['/', '/shoes/**'] }],
  ['on pages of the form /*/sale', { pages: ['/*/sale'], when: { segment: 'runner' } }],
  ['Runners', { when: { segment: 'runner' } }],
])('tells for whom and where: %s', (text, own) => {
  expect(toAudienceText({ ...HERO, ...own }, names)).toContain(text)
})

test('tells what is set', () => {
  const set: Experience = {
    ...{ ...HERO, traffic: 0.5, control: 0.1, group: 'top' },
    schedule: { from: '2026-11-27T00:00', until: '2026-11-28T00:00' },
  }
  expect(toSettingTexts(set, names).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'goal Order',
    '50 % of them take part',
    '10 % kept on the default',
    'from 2026-11-27 00:00',
    'until 2026-11-28 00:00',
    'group top',
  ])
  const { goal, ...bare } = HERO
  expect(toSettingTexts(bare, names)).toEqual(['no goal'])
})
