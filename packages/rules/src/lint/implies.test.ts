import type { Condition } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../index.ts'
import { conditions } from '../oracle/random-conditions.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { settle } from '../simulate/settle.ts'
import { implies } from './implies.ts'

const viewed: Condition = { event: 'view', op: 'at_least', value: 3 }

test.each<[string, Condition, Condition]>([
  ['fewer views', viewed, { ...viewed, value: 2 }],
  ['any number of views', { trait: 'custom.plan', op: 'exists' }, { ...viewed, value: 0 }],
  [
    'a lower class',
    { rfm: 'monetary', op: 'at_least', value: 3 },
    { rfm: 'monetary', op: 'more_than', value: 1 },
  ],
])('implied by a rule: %s', (_, one, other) => {
  expect(implies(one, other)).toBe(true)
})

test.each<[string, Condition, Condition]>([
  ['more views', { ...viewed, value: 2 }, viewed],
  [
    'a plan and any class: who never bought has none',
    { trait: 'custom.plan', op: 'exists' },
    { rfm: 'monetary', op: 'at_least', value: 1 },
  ],
  [
    'an order of what is no number',
    { trait: 'custom.plan', op: 'not_equals', value: 'a' },
    { trait: 'custom.plan', op: 'at_least', value: 3 },
  ],
])('not implied: %s', (_, one, other) => {
  expect(implies(one, other)).toBe(false)
})

test('what is implied holds for every visitor for whom the first holds', () => {
  const visitors = fc.array(histories, { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(siteConfigs, conditions, conditions, visitors, (config, one, other, lives) => {
      if (!implies(one, other)) return
      const segments = [one, other].map((when, index) => ({ id: `g${index}`, name: 'G', when }))
      const program = compile({ ...config, segments })
      for (const steps of lives) {
        const now = Math.max(...steps.map(({ situation }) => situation.now))
        const events = steps.flatMap(({ event, situation: { traits } }) =>
          event ? [{ ...event, at: Math.min(event.at, now), traits }] : [],
        )
        const found = settle(program, { visitor: 'v', events }, now)?.profile.segments
        expect(found).not.toEqual(['g0'])
      }
    }),
    { numRuns: 1000 },
  )
})
