import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile } from '../index.ts'
import { createScene } from '../scene.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { findNeeds } from './find-needs.ts'
import type { ConditionReceipt } from './receipt.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const program = compile(EMPTY_CONFIG)
const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
const profile = createProfile(program, 'v', session, NOW)
const scene = createScene(program, profile, { now: NOW, zone: 'UTC', traits: {} })

const week = { days: 7 }
const viewed: Condition = { event: 'view', op: 'at_least', value: 1, within: week }
const asked: Condition = { event: 'ask', op: 'at_least', value: 1, within: week }
const yes = (condition: Condition): ConditionReceipt => ({ condition, answer: 'yes', actual: 1 })

test.each<[string, Condition, readonly Condition[]]>([
  ['any of them takes a no of each', { any: [viewed, asked] }, [viewed, asked]],
  ['all of them takes a no of one', { all: [viewed, asked] }, [viewed]],
])('a no of %s', (_, condition, needed) => {
  const receipt: ConditionReceipt = { condition, answer: 'yes', parts: [yes(viewed), yes(asked)] }
  expect(findNeeds(receipt, 'no', scene)?.map((need) => need.condition)).toEqual(needed)
})

test('of two numbers that are equally near the one above is needed', () => {
  const condition: Condition = { event: 'view', op: 'in', value: [0, 4], within: week }
  const [need] = findNeeds({ condition, answer: 'no', actual: 2 }, 'yes', scene) ?? []
  expect(need?.missing).toBe(2)
})
