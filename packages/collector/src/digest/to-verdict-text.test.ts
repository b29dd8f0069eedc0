import type { ExperimentResult, Judgement, VariantResult } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toVerdictText } from './to-verdict-text.ts'

const lift = { estimate: 0.041, low: -0.008, high: 0.092, p: 0.1 }
const lead: VariantResult = { id: 'runner', difference: lift, lift, wearsOff: false }
const { lift: _, ...noLift } = lead
const wait = {
  ...{ arm: 'runner', visitors: 41, visitorsNeeded: 100, converted: 3, convertedNeeded: 25 },
  ...{ days: 1, daysLeft: 6 },
}
const ROWS: [Judgement | null, string][] = [
  [null, 'Not judged: no goal decides, or there is nothing to compare with.'],
  [{ code: 'sample_ratio_off', chance: 0 }, 'The arms did not get the visitors they should'],
  [{ code: 'arms_mixed', share: 0.2, low: 0.1, high: 0.3 }, '20.0 % of the visitors were in'],
  [{ code: 'too_early', ...wait }, 'Too early to say; about 6 days more.'],
  [
    { code: 'guardrail_worse', lead, worse: [{ name: 'purchase', difference: lift }] },
    ': Purchase.',
  ],
  [{ code: 'variant_better', lead }, 'For runners is better than control: +4.1 % (−0.8 to +9.2).'],
  [{ code: 'variant_better', lead: { ...lead, wearsOff: true } }, 'wears off'],
  [{ code: 'all_worse', lead }, 'control is better than every variant'],
  [{ code: 'no_difference', lead, worthwhile: 0.02 }, 'smaller than 2.0 % either way'],
  [{ code: 'undecided', lead, wait }, 'chance alone could explain it; about 6 days more.'],
  [{ code: 'undecided', lead: noLift }, '+4.1 (−0.8 to +9.2) percentage points'],
]

test.each(ROWS)('%j is told in a sentence', (judgement, expected) => {
  const result = { experience: 'hero', baseline: 'control', judgement } as ExperimentResult
  const text = toVerdictText(result, SITE_CONFIG)
  expect(text).toContain(expected)
  expect(text).toMatch(/\.$/)
})

test('only a variant that is better is said to be', () => {
  for (const [judgement] of ROWS) {
    const result = { experience: 'hero', baseline: 'control', judgement } as ExperimentResult
    const isWinner = /For runners is better/.test(toVerdictText(result, SITE_CONFIG))
    expect(isWinner).toBe(judgement?.code === 'variant_better')
  }
})
