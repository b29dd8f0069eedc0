import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { findNeeds } from './find-needs.ts'
import type { ConditionReceipt } from './receipt.ts'

const week = { days: 7 }
const viewed: Condition = { event: 'view', op: 'at_least', value: 1, within: week }
const asked: Condition = { event: 'ask', op: 'at_least', value: 1, within: week }
const yes = (condition: Condition): ConditionReceipt => ({ condition, answer: 'yes', actual: 1 })

test.each<[string, Condition, readonly Condition[]]>([
  ['any of them takes a no of each', { any: [viewed, asked] }, [viewed, asked]],
  ['all of them takes a no of one', { all: [viewed, asked] }, [viewed]],
])('a no of %s', (_, condition, needed) => {
  const receipt: ConditionReceipt = { condition, answer: 'yes', parts: [yes(viewed), yes(asked)] }
  expect(findNeeds(receipt, 'no')?.map((need) => need.condition)).toEqual(needed)
})

test('of two numbers that are equally near the one above is needed', () => {
  const condition: Condition = { event: 'view', op: 'in', value: [0, 4], within: week }
  const [need] = findNeeds({ condition, answer: 'no', actual: 2 }, 'yes') ?? []
  expect(need?.missing).toBe(2)
})
