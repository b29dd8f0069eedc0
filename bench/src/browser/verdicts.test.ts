import { expect, test } from 'vitest'
import { toVerdict } from '../harness/row.ts'
import { HAND_WRITTEN } from './contender.ts'
import { SEGUE } from './contenders/segue.ts'
import { toOverview } from './overview.ts'
import { toVerdicts } from './verdicts.ts'
import type { View, Visit } from './visit.ts'

function toVisit(view: Partial<View>, clickMs?: number): Visit {
  const whole = { scriptMs: 10, longTasks: 0, blockingMs: 0, shift: 0, originalMs: 0, ...view }
  const seen = { ...whole, ...{ startedAt: 0, endedAt: 0, bytes: 0, requests: 0 } }
  return { cold: seen, warm: seen, ...(clickMs && { clicks: { scriptMs: clickMs, requests: 4 } }) }
}

const VISITS = new Map([
  [HAND_WRITTEN, [toVisit({ variantMs: 200 }, 40), toVisit({ scriptMs: 20, variantMs: 400 }, 80)]],
  [
    SEGUE.inline,
    [toVisit({ scriptMs: 15, variantMs: 210 }, 80), toVisit({ scriptMs: 30, variantMs: 410 }, 160)],
  ],
  [SEGUE.async, [toVisit({ originalMs: 100 }), toVisit({ originalMs: 50 })]],
])

test.each([
  [`script: ${SEGUE.inline} ÷ ${HAND_WRITTEN}`, 1.5, 'holds'],
  [`variant, first view: ${SEGUE.inline} − ${HAND_WRITTEN}`, 10, 'holds'],
  [`clicks: ${SEGUE.inline} ÷ ${HAND_WRITTEN}`, 2, 'misses'],
  [`variant, second view: ${SEGUE.async} − ${HAND_WRITTEN}`, undefined, 'not measured'],
  ['script: Segue ÷ Uniform', undefined, 'not measured'],
])('%s is formed within a round and judged', (name, median, verdict) => {
  const row = toVerdicts(VISITS).find((row) => row.name === name)
  expect(row?.spread?.median).toBe(median)
  expect(row && toVerdict(row)).toBe(verdict)
})

test('the overview has a line for each contender, all of one width', () => {
  const lines = toOverview(VISITS).split('\n')
  expect(lines).toHaveLength(2 + VISITS.size)
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines[4]).toContain('75 (5)')
})
