import type { ExperimentResult, Judgement } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createNames } from '../site/names.ts'
import { REPORTS } from '../testing/reports.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { type AttentionReports, findAttention } from './find-attention.ts'

const LEAD = { id: 'runner', difference: { estimate: 0.1, low: 0, high: 0.2 }, wearsOff: false }

function find(
  judgement: Judgement | null,
  own: object = {},
  { running = ['hero'], decided = [] as string[] } = {},
) {
  const result = { experience: 'hero', baseline: 'control', variants: ['runner'], goals: [] }
  const rows = [{ ...result, judgement } as unknown as ExperimentResult]
  const reports = {
    experiments: { rows },
    quality: REPORTS.quality,
    health: { rows: [] },
    ...own,
  } as unknown as AttentionReports
  return findAttention(reports, {
    names: createNames(SITE_CONFIG),
    running: new Set(running),
    decided: new Set(decided),
  }).map(({ kind, way }) => [kind, way])
}

test.each<[string, Judgement | null, readonly string[][]]>([
  [
    'arms that lost visitors',
    { code: 'sample_ratio_off', chance: 0 },
    [['ill', 'See the results']],
  ],
  [
    'visitors in several arms',
    { code: 'arms_mixed', share: 0.2, low: 0.1, high: 0.3 } as Judgement,
    [['ill', 'See the results']],
  ],
  [
    'a better variant',
    { code: 'variant_better', lead: LEAD } as Judgement,
    [['decided', 'Decide']],
  ],
  ['only worse ones', { code: 'all_worse', lead: LEAD } as Judgement, [['decided', 'Decide']]],
  ['a difference not worth having', toNoDifference(), [['decided', 'Decide']]],
  ['nothing sure yet', { code: 'undecided', lead: LEAD } as Judgement, []],
  ['nothing to judge', null, []],
])('%s needs what it needs', (_, judgement, expected) => {
  expect(find(judgement)).toEqual(expected)
})

test('an experience that no longer runs needs nothing', () => {
  expect(find({ code: 'sample_ratio_off', chance: 0 }, {}, { running: [] })).toEqual([])
})

test('what somebody decided waits for nobody, but what is wrong with it is told', () => {
  expect(find(toNoDifference(), {}, { decided: ['hero'] })).toEqual([])
  const wrong: Judgement = { code: 'sample_ratio_off', chance: 0 }
  expect(find(wrong, {}, { decided: ['hero'] })).toEqual([['ill', 'See the results']])
})

test('what is wrong stands before what is decided, and the largest idea last', () => {
  const row = { findings: ['never_targeted'] }
  const health = {
    rows: [
      { ...row, segment: '*', visitors: 90 },
      { ...row, segment: 'runner', visitors: 5 },
      { ...row, segment: 'nobody', visitors: 0 },
    ],
  }
  const quality = { ...REPORTS.quality, dropped: 50 }
  expect(find(toNoDifference(), { quality, health })).toEqual([
    ['ill', 'See the data'],
    ['decided', 'Decide'],
    ['idea', 'Make something'],
  ])
})

function toNoDifference(): Judgement {
  return { code: 'no_difference', lead: LEAD, worthwhile: 0.05 } as Judgement
}
