import { expect, test } from 'vitest'
import { expectAgreement } from '../expect-agreement.ts'
import { leavesOf } from '../question.ts'
import { createSegments } from '../segments.ts'
import { createVisitors } from '../visitors.ts'
import { closures } from './closures.ts'
import { growthbook } from './growthbook.ts'
import { jsonLogic } from './json-logic.ts'
import { mingo } from './mingo.ts'

test.each(['traits', 'mixed', 'distinct'] as const)(
  'the peers agree with the closures on %s',
  (kind) => {
    const segments = createSegments(50, kind)
    const visitors = createVisitors(200, segments)
    const engines = [closures, growthbook, mingo, jsonLogic]
    const answers = new Map(
      engines.map((engine) => [engine.name, engine.prepare(segments, visitors)()]),
    )
    expect(() => expectAgreement(answers)).not.toThrow()
  },
)

test('distinct segments ask 135 questions, no two of them the same', () => {
  const leaves = createSegments(50, 'distinct').flatMap(({ when }) => leavesOf(when))
  expect(leaves).toHaveLength(135)
  expect(new Set(leaves.map((leaf) => JSON.stringify(leaf))).size).toBe(135)
})

test.each(['mixed', 'distinct'] as const)(
  '%s segments divide the visitors: hardly one holds nobody or everybody',
  (kind) => {
    const segments = createSegments(50, kind)
    const visitors = createVisitors(200, segments)
    const answers = closures.prepare(segments, visitors)()
    const dull = segments.filter(({ id }) => {
      const inside = answers.filter((ids) => ids.includes(id)).length
      return inside === 0 || inside === visitors.length
    })
    expect(dull.length).toBeLessThan(10)
  },
)

test('a disagreement names the engine, the visitor and both answers', () => {
  const answers = new Map([
    ['ours', [['a'], ['b']]],
    ['theirs', [['a'], []]],
  ])
  expect(() => expectAgreement(answers)).toThrow(
    'theirs and ours disagree on visitor 1: [] and [b].',
  )
})
