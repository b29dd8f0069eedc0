import type { Change, Experience, Profile } from '@segue/protocol'
import { expect, test } from 'vitest'
import type { Basis } from '../memory.ts'
import { MERGE_TAGS_PACK } from './merge-tags-pack.ts'

const target = { selector: 'h1' }
const profile = {
  traits: { first_name: 'Ada', group: { name: 'Peak' } },
  source: { last: { campaign: '<img src=x onerror=alert(1)>' } },
} as unknown as Profile
const traits = { page: { path: '/c/running' }, custom: { tier: 3 } }

test.each([
  ['{{first_name|there}}', 'Ada'],
  ['{{visitor.group.name|your company}}', 'Peak'],
  ['{{source.campaign|x}}', '<img src=x onerror=alert(1)>'],
  ['{{page.path|/}}', '/c/running'],
  ['{{custom.tier|0}}', '3'],
  ['{{last_name|there}}', 'there'],
  ['{{constructor.name|there}}', 'there'],
  ['{{visitor.toString|there}}', 'there'],
])('%s shows as %s', (text, expected) => {
  const changes: Change[] = [{ kind: 'text', target, text }]
  const experience = { variants: [{ id: 'a', name: 'A', changes }] } as unknown as Experience
  const basis = [{}, profile, { now: 0, zone: 'UTC', traits }] as unknown as Basis
  expect(MERGE_TAGS_PACK.fill?.(experience, basis).variants[0]?.changes).toEqual([
    { kind: 'text', target, text: expected },
  ])
  expect(changes).toEqual([{ kind: 'text', target, text }])
})
