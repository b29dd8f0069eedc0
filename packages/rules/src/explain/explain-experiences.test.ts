import type { Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { explain } from './index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const pro = { trait: 'custom.plan', op: 'equals', value: 'pro' }

function receiptsOf(experiences: readonly Experience[], more: Partial<SiteConfig> = {}, seen = 0) {
  const base = {
    v: 1,
    site: 'shop',
    name: 'Shop',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
  } as const
  const journey = { stages: [{ id: 'new', name: 'New' }] }
  const program = compile({ ...base, segments: [], journey, experiences, goals: [], ...more })
  const situation = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  let profile = createProfile(program, 'ann', session, NOW)
  const props = { experience: 'e', variant: 'v' }
  const event = { type: 'experience_impression', at: NOW, session: 's', path: '/', props }
  for (let time = 0; time < seen; time += 1) {
    profile = updateProfile(program, profile, event, situation).profile
  }
  return explain(program, profile, situation).experiences
}

function experience(more: Partial<Experience> = {}): Experience {
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id: 'e', name: 'E', state: 'running', mode: 'personalize', variants, ...more }
}

test.each<[string, Partial<Experience>, object]>([
  ['preview_only', { state: 'draft' }, { name: 'state', actual: 'draft', wanted: 'running' }],
  ['page_no_match', { pages: ['/p/*'] }, { name: 'page.path', actual: '/', wanted: ['/p/*'] }],
  [
    'schedule_closed',
    { schedule: { from: '2026-12-01T00:00' } },
    { name: 'site time', actual: '2026-11-22T13:00', wanted: { from: '2026-12-01T00:00' } },
  ],
  [
    'error',
    { moonPhase: 'full' } as object,
    { name: 'part', actual: 'moonPhase', wanted: 'one that this version knows' },
  ],
  ['stage_no', { when: { stage: 'later' } }, { name: 'stage', actual: 'new', wanted: 'see when' }],
  ['segment_no', { requires: ['intro'] }, { name: 'exposures of intro', actual: 0, wanted: 1 }],
  ['traffic_not_sampled', { traffic: 0 }, { name: 'traffic bucket', wanted: 'below 0' }],
  ['control', { control: 1 }, { name: 'control bucket', wanted: 'below 10000' }],
])('%s names the facts that its gate looked at', (verdict, more, fact) => {
  const [receipt] = receiptsOf([experience(more)])
  expect(receipt).toMatchObject({
    verdict,
    facts: expect.arrayContaining([expect.objectContaining(fact)]),
  })
})

test('a cap shows the exposures that fill it', () => {
  const [receipt] = receiptsOf([experience({ frequencyCap: { views: 2 } })], {}, 2)
  expect(receipt).toMatchObject({
    verdict: 'frequency_capped',
    facts: [{ name: 'exposures', actual: [NOW, NOW], wanted: { views: 2 } }],
  })
})

test('an arm given before is named', () => {
  const [receipt] = receiptsOf([experience()], {}, 1)
  expect(receipt?.facts).toMatchObject([{ name: 'arm given before', actual: 'v' }])
})

test('whoever took the group or the target is named', () => {
  const one = experience({ id: 'one', group: 'g' })
  const receipts = receiptsOf([
    one,
    experience({ id: 'two', group: 'g' }),
    experience({ id: 'three' }),
  ])
  expect(receipts.map(({ verdict, facts }) => [verdict, facts[0]?.wanted])).toEqual([
    ['shown', 'below 10000'],
    ['excluded_by_group', 'not taken by one'],
    ['lower_priority', 'not taken by one'],
  ])
})

test('a refused visitor learns what the experience needs', () => {
  const [receipt] = receiptsOf([experience({ when: pro })])
  expect(receipt?.needs).toEqual([{ condition: pro, answer: 'yes' }])
  expect(receipt?.when).toMatchObject({ answer: 'unknown', reason: 'fact_missing' })
})
