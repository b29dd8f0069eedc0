import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { markOf } from '../aggregates/aggregate.ts'
import { compile, createProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain } from './index.ts'
import type { ConditionReceipt } from './receipt.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const pro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }

/** What a visitor who did nothing is told of the first segment. */
function explainFirst(whens: readonly Condition[], since: readonly number[] = []) {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: 'S', when }))
  const config: SiteConfig = { ...EMPTY_CONFIG, segments }
  const program = compile(config)
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const profile = createProfile(program, 'v', session, NOW)
  const marks = [...program.plan].map(([key], index) => [markOf(key), since[index] ?? null])
  const aggregates = { ...profile.aggregates, ...Object.fromEntries(marks) }
  const situation = { now: NOW, zone: 'UTC', traits: {} }
  return explain(program, { ...profile, aggregates }, situation).segments[0]?.condition
}

function depthOf({ parts = [] }: ConditionReceipt): number {
  return 1 + Math.max(0, ...parts.map(depthOf))
}

test('evidence that several aggregates give reaches back as far as the youngest of them', () => {
  const average: Condition = {
    event: 'buy',
    measure: 'average',
    of: 'value',
    op: 'at_least',
    value: 1,
  }
  const [early, late] = [NOW / 1000 - 100, NOW / 1000 - 50]
  expect(explainFirst([average], [early, late])?.since).toBe(late * 1000)
  expect(explainFirst([average], [late, early])?.since).toBe(late * 1000)
})

test('a circle of segments is followed once round', () => {
  const receipt = explainFirst([{ segment: 's1' }, { segment: 's2' }, { segment: 's1' }])
  expect(receipt?.answer).toBe('unknown')
  expect(depthOf(receipt as ConditionReceipt)).toBe(3)
  const around = explainFirst([{ segment: 's1' }, { segment: 's2' }, { segment: 's0' }])
  expect(depthOf(around as ConditionReceipt)).toBe(3)
})

test('a segment that is unknown for one of its parts names that', () => {
  expect(explainFirst([{ segment: 's1' }, pro])).toMatchObject({
    answer: 'unknown',
    reason: 'part_unknown',
    parts: [{ reason: 'fact_missing' }],
  })
})
