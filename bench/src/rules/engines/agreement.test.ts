import { expect, test } from 'vitest'
import { expectAgreement } from '../expect-agreement.ts'
import { createSegments } from '../segments.ts'
import { createVisitors } from '../visitors.ts'
import { closures } from './closures.ts'
import { growthbook } from './growthbook.ts'
import { jsonLogic } from './json-logic.ts'
import { mingo } from './mingo.ts'

const visitors = createVisitors(200)

test.each(['traits', 'mixed'] as const)('the peers agree with the closures on %s', (kind) => {
  const segments = createSegments(50, kind)
  const engines = [closures, growthbook, mingo, jsonLogic]
  const answers = new Map(
    engines.map((engine) => [engine.name, engine.prepare(segments, visitors)()]),
  )
  expect(() => expectAgreement(answers)).not.toThrow()
})

test('segments divide the visitors: hardly one holds nobody or everybody', () => {
  const segments = createSegments(50, 'mixed')
  const answers = closures.prepare(segments, visitors)()
  const dull = segments.filter(({ id }) => {
    const inside = answers.filter((ids) => ids.includes(id)).length
    return inside === 0 || inside === visitors.length
  })
  expect(dull.length).toBeLessThan(10)
})

test('a disagreement names the engine, the visitor and both answers', () => {
  const answers = new Map([
    ['ours', [['a'], ['b']]],
    ['theirs', [['a'], []]],
  ])
  expect(() => expectAgreement(answers)).toThrow(
    'theirs and ours disagree on visitor 1: [] and [b].',
  )
})
