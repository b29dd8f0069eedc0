import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, decide } from './index.ts'
import { createScene } from './scene.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const NOW = 1_795_000_000_000
const SESSION = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }

test.each<[string, Condition, number]>([
  ['is not asked for its zone', { trait: 'page.path', op: 'equals', value: '/' }, 0],
  ['is asked for its zone', { trait: 'page.query_until', op: 'weekday', value: [1] }, 1],
])('a browser %s by a rule on %j', (_, when, expected) => {
  let asked = 0
  const situation = {
    now: NOW,
    traits: { page: { path: '/', query_until: '2026-11-27' } },
    get zone() {
      asked += 1
      return 'UTC'
    },
  }
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 'a', name: 'A', when }] })
  decide(program, createProfile(program, 'v', SESSION, NOW), situation)
  expect(Math.min(asked, 1)).toBe(expected)
})

test('a scene has plain fields alone: to define a getter takes longer than to ask ten segments', () => {
  const program = compile(EMPTY_CONFIG)
  const profile = createProfile(program, 'v', SESSION, NOW)
  const scene = createScene(program, profile, { now: NOW, zone: 'UTC', traits: {} })
  const fields = Object.values(Object.getOwnPropertyDescriptors(scene))
  expect(fields.filter(({ get }) => get)).toEqual([])
})
