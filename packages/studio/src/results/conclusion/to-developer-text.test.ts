import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { toDeveloperText } from './to-developer-text.ts'

const [HERO] = SITE_CONFIG.experiences as readonly [Experience]
const BOLD = {
  ...{ id: 'bold', name: 'Bold hero', when: { segment: 'runner' } },
  changes: [
    { kind: 'text', target: { selector: 'h1' }, text: 'Run <b>' },
    { kind: 'slot', slot: 'teaser', template: 'bold' },
  ],
} as const
const CONFIG = {
  ...SITE_CONFIG,
  experiences: [
    { ...HERO, pages: ['/'], control: 0.5, variants: [BOLD, ...HERO.variants.slice(1)] },
  ],
}
const WANTED = { experience: 'hero', variant: 'bold', verdict: 'Bold hero is better' }

test('developers read for whom, where, why and what, and get the experience with this variant alone', () => {
  const text = toDeveloperText(CONFIG, WANTED)?.replaceAll('\u00a0', ' ') ?? ''
  const [sentences = '', json = ''] = text.split('site config:\n')
  expect(sentences).toContain('Build "Bold hero" of "Home hero" into the site')
  expect(sentences).toContain('All visitors on /')
  expect(sentences).toContain('Runners')
  expect(sentences).toContain('goal Order, 50 % kept on the default')
  expect(sentences).toContain('Bold hero is better.')
  expect(sentences).toContain('1. Text: h1\n2. Slot: teaser')
  expect(JSON.parse(json)).toEqual({ ...CONFIG.experiences[0], variants: [BOLD] })
})

test.each([{ experience: 'gone' }, { variant: 'gone' }])(
  'of %o there is nothing to build',
  (own) => {
    expect(toDeveloperText(CONFIG, { ...WANTED, ...own })).toBeUndefined()
  },
)
