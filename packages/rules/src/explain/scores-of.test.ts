import type { SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { createProfile } from '../profile/create-profile.ts'
import { updateProfile } from '../profile/update-profile.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { scoresOf } from './scores-of.ts'

const score = (id: string, halfLifeDays: number) => ({
  id,
  name: id,
  halfLifeDays,
  gains: [{ event: 'view_item', points: 2, topicProp: 'category' }],
})
const CONFIG: SiteConfig = {
  ...EMPTY_CONFIG,
  scores: [score('interest', 1), score('unused', 2)],
  segments: [
    {
      id: 'fan',
      name: 'Fan',
      when: { score: 'interest', topic: 'running', op: 'at_least', value: 9 },
    },
  ],
}
const DAY_MS = 86_400_000

test('scores are told by topic, highest first, as they have faded; those no rule uses are not kept', () => {
  const program = compile(CONFIG)
  const planned = [...program.plan].length
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  let profile = createProfile(program, 'v', session, 0)
  for (const category of ['hiking', 'running', 'running']) {
    const event = { type: 'view_item', at: 0, session: 's', path: '/', props: { category } }
    profile = updateProfile(program, profile, event, { now: 0, zone: 'UTC', traits: {} }).profile
  }
  const scores = scoresOf(program, profile, { now: DAY_MS, zone: 'UTC', traits: {} })
  expect(scores).toEqual([
    { score: 'interest', topic: 'running', value: 2 },
    { score: 'interest', topic: 'hiking', value: 1 },
  ])
  expect([...program.plan]).toHaveLength(planned)
})
