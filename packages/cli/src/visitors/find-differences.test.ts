import { compile } from '@segue/rules'
import { expect, test } from 'vitest'
import type { Expectation } from './expectation.ts'
import { type Difference, findDifferences } from './find-differences.ts'
import { SMALL_SHOP } from './small-shop.ts'

const program = compile(SMALL_SHOP)
const times = ['2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z'] as const
const events = times.map((at) => ({ at, type: 'view', path: '/' }))
const visitor = { visitor: 'ann', events, traits: { device: { kind: 'mobile' } } }

function differencesAt(at: string, expected: Partial<Expectation>): readonly Difference[] {
  return findDifferences(program, visitor, { at: Date.parse(at), ...expected })
}

test.each<[string, Partial<Expectation>]>([
  [times[0], { stage: 'new', segments: ['on-phone'], variants: { hero: null } }],
  [times[0], { verdicts: { hero: 'segment_no' }, notIn: ['keen'] }],
  [times[1], { stage: 'close', segments: ['on-phone', 'keen'], variants: { hero: 'warm' } }],
  [times[1], { path: '/other', verdicts: { hero: 'page_no_match' }, in: ['keen'] }],
  ['2026-11-08T10:00:01Z', { stage: 'close', segments: ['on-phone'] }],
  ['2026-10-01T00:00:00Z', { stage: 'new', notIn: ['keen'] }],
])('at %s, %j holds', (at, expected) => {
  expect(differencesAt(at, expected)).toEqual([])
})

const lacks = '1 more for: did view at least 2 times in the last 7 days (now 1)'

test.each<[string, Partial<Expectation>, Partial<Difference>]>([
  [
    times[0],
    { stage: 'close' },
    { what: 'stage', expected: 'close', received: 'new', why: [expect.stringMatching('^1 more')] },
  ],
  [
    times[0],
    { in: ['keen', 'on-phone'] },
    { what: 'segment keen', expected: 'in it', received: 'not in it', why: [lacks] },
  ],
  [times[0], { segments: [] }, { what: 'segment on-phone', expected: 'not in it' }],
  [times[1], { notIn: ['keen'] }, { what: 'segment keen', received: 'in it' }],
  [
    times[0],
    { variants: { hero: 'warm' } },
    { what: 'variant of hero', expected: 'warm', received: 'no part in it' },
  ],
  [
    times[1],
    { path: '/other', variants: { hero: 'warm' } },
    { why: ['verdict page_no_match', 'page.path: /other, wanted ["/"]; nearest yes: /'] },
  ],
  [
    times[1],
    { verdicts: { hero: 'control' } },
    { what: 'verdict of hero', expected: 'control', received: 'shown' },
  ],
])('at %s, %j does not hold', (at, expected, difference) => {
  const differences = differencesAt(at, expected)
  expect(differences).toHaveLength(1)
  expect(differences[0]).toMatchObject(difference)
})
