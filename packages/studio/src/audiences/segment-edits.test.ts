import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { dropSegment, freeId, putSegment } from './segment-edits.ts'
import { usedBy } from './used-by.ts'
import { toWitnessText } from './witness-text.ts'

const ODD = { ...SITE_CONFIG, telepathy: { z: 1, a: [2] } }

test('an edited segment changes nothing else: keys keep their order, unknown fields stay', () => {
  const [first] = ODD.segments
  const edited = putSegment(ODD, { ...first!, name: 'Joggers' }, 'runner')
  expect(JSON.stringify(edited)).toBe(JSON.stringify(ODD).replace('"Runners"', '"Joggers"'))
})

test('a new segment stands behind the others, and what was taken out again leaves no trace', () => {
  const added = putSegment(ODD, { id: 'new', name: 'New', when: { segment: 'runner' } }, 'new')
  expect(added.segments.map(({ id }) => id)).toEqual(['runner', 'regular', 'new'])
  expect(JSON.stringify(dropSegment(added, 'new'))).toBe(JSON.stringify(ODD))
})

test.each([
  ['other', 'other'],
  ['runner', 'runner-2'],
])('the free id for %s is %s', (wished, free) => {
  expect(freeId(SITE_CONFIG, wished)).toBe(free)
})

test('a segment is used wherever a condition names it, but not by itself', () => {
  const when = { any: [{ none: [{ segment: 'runner' }] }] }
  const config = {
    ...SITE_CONFIG,
    segments: [...SITE_CONFIG.segments, { id: 'not', name: 'Not runners', when }],
    journey: { stages: [{ id: 's', name: 'Second', enter: { segment: 'runner' } }] },
    experiences: SITE_CONFIG.experiences.map((one) => ({ ...one, when: { segment: 'runner' } })),
  }
  expect(usedBy(config, 'runner')).toEqual([
    'segment Not runners',
    'stage Second',
    'experience Home hero',
  ])
  expect(usedBy(config, 'not')).toEqual([])
})

test('a witness is told by what is known and what was done', () => {
  const act = (type: string) => ({ at: 0, type })
  const events = ['page_view', 'page_view', 'purchase'].map(act)
  const traits = { device: { kind: 'mobile' } }
  expect(toWitnessText({ visitor: 'v', traits, events })).toBe(
    'a visitor with device "mobile" who viewed a page (2 times), then bought.',
  )
})
