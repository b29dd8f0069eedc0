import { type ExperimentResult, type Judgement, POOLED, type Wait } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createNames } from '../site/names.ts'
import { toJudged, toLead } from '../testing/judged.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toJudgementText } from './judgement-text.ts'

const names = createNames(SITE_CONFIG)
const lead = toLead()
const wait: Wait = {
  ...{ arm: 'control', visitors: 41, visitorsNeeded: 900, converted: 3, convertedNeeded: 25 },
  ...{ days: 2, daysLeft: 6 },
}
const worse = [{ name: 'order', difference: lead.difference }]
const { daysLeft: _, ...unknownWait } = wait

test.each<[Judgement, string]>([
  [{ code: 'sample_ratio_off', chance: 0.0001 }, 'nothing can be compared'],
  [{ code: 'arms_mixed', share: 0.031, low: 0.02, high: 0.04 }, '3.1 % of the visitors were in'],
  [
    { code: 'too_early', ...wait },
    'Too early: Control has 41 of 900 visitors and 3 of 25 conversions, about 6 days more',
  ],
  [{ code: 'too_early', ...unknownWait }, 'and 3 of 25 conversions'],
  [
    { code: 'too_early', ...wait, visitors: 900, converted: 30, daysLeft: 1 },
    'Too early: a whole week is not over, about 1 day more',
  ],
  [
    { code: 'guardrail_worse', lead, worse },
    'Bold hero makes worse what must not get worse: Order',
  ],
  [{ code: 'variant_better', lead }, 'Bold hero is better than Control: +44.4 % (+6.1 to +92.0)'],
  [{ code: 'all_worse', lead }, 'Control is better than every variant'],
  [{ code: 'no_difference', lead, worthwhile: 0.02 }, 'No difference to Control'],
  [
    { code: 'undecided', lead: toLead({ id: POOLED }) },
    'Undecided: The variants together against Control +44.4 %',
  ],
])('%o reads as a sentence', (judgement, words) => {
  const { title, about } = toJudgementText(toJudged(judgement), names)
  expect(title.replaceAll('\u00a0', ' ')).toContain(words)
  expect(about).not.toBe('')
})

test('an undecided experiment tells when a small lift would show, and a worn-off one that it wears off', () => {
  const toAbout = (judgement: Judgement) => toJudgementText(toJudged(judgement), names).about
  expect(toAbout({ code: 'undecided', lead, wait })).toContain('about 6 days more')
  expect(toAbout({ code: 'undecided', lead })).not.toContain('days')
  expect(toAbout({ code: 'variant_better', lead: toLead({ wearsOff: true }) })).toContain(
    'wears off',
  )
})

test('a control that cannot be told from 0 gives points, not per cent', () => {
  const { lift: _, ...without } = lead
  const { title } = toJudgementText(toJudged({ code: 'undecided', lead: without }), names)
  expect(title).toContain('points')
})

test.each<[string, ExperimentResult | undefined, string]>([
  ['only counts', undefined, 'Not judged'],
  ['no variant', toJudged(null, { variants: [] }), 'No variant was met yet'],
  ['no goal', toJudged(null, { goals: [] }), 'no goal decides'],
  ['no baseline', toJudged(null, { baseline: null }), 'Bold hero converts 14.4'],
])('of %s it says what is missing', (_, result, words) => {
  expect(toJudgementText(result, names).title).toContain(words)
})
