import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { segmentUsesOf } from './segment-uses.ts'

const runner = { segment: 'runner' }

test.each<[string, Partial<Experience>, string[]]>([
  ['in its condition', { when: runner }, ['hero']],
  ['in that of a variant', { variants: [toVariant(runner)] }, ['hero']],
  ['within groups', { when: { all: [{ any: [{ none: [runner] }] }] } }, ['hero']],
  ['by way of another segment', { when: { segment: 'fast' } }, ['hero']],
  ['in no condition', { when: { segment: 'nordic' } }, []],
  ['although it is archived', { when: runner, state: 'archived' }, []],
])('an experience asks for a segment %s', (_, own, experiences) => {
  expect(segmentUsesOf(toConfig(own))).toContainEqual({ segment: 'runner', experiences })
})

function toConfig(own: Partial<Experience>): SiteConfig {
  const segments = [
    { id: 'runner', when: { event: 'page_view', op: 'at_least', value: 1 } },
    { id: 'fast', when: { all: [{ segment: 'faster' }] } },
    { id: 'faster', when: runner },
    { id: 'nordic', when: { trait: 'geo.country', op: 'equals', value: 'NO' } },
  ].map((segment) => ({ name: segment.id, ...segment }))
  const hero = { id: 'hero', name: 'Hero', state: 'running', mode: 'personalize' } as const
  return { ...SITE_CONFIG, segments, experiences: [{ ...hero, variants: [], ...own }] }
}

function toVariant(when: Condition) {
  return { id: 'bold', name: 'Bold', when, changes: [] }
}
