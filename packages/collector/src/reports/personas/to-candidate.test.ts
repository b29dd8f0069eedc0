import { BEHAVIOUR_KINDS } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { toCandidate } from './to-candidate.ts'

test.each(BEHAVIOUR_KINDS.filter((kind) => !['weekday', 'hour', 'satisfaction'].includes(kind)))(
  'a candidate by %s can be put into the site config',
  (kind) => {
    const candidate = toCandidate('runner', { kind, value: 'decision' }, 12)
    if (candidate === null) throw new Error('no candidate')
    const segments = [...SITE_CONFIG.segments, candidate]
    expect(parseConfig({ ...SITE_CONFIG, segments })).toMatchObject({ ok: true })
  },
)

test.each([
  ['hour', '13'],
  ['weekday', '1'],
  ['satisfaction', 'nps promoter'],
  ['channel', 'direct'],
] as const)('no rule asks for the %s %s', (kind, value) => {
  expect(toCandidate('runner', { kind, value }, 1)).toBe(null)
})

test('an id and a name that would be too long are cut before the number', () => {
  const candidate = toCandidate('r'.repeat(64), { kind: 'page', value: '/'.repeat(2000) }, 9)
  expect(candidate?.id).toBe(`${'r'.repeat(57)}-page-9`)
  expect(candidate?.name).toHaveLength(120)
})

test('an answer may hold what divides it from its question', () => {
  const candidate = toCandidate('runner', { kind: 'stated', value: 'values: a: b' }, 1)
  expect(JSON.stringify(candidate)).toContain('"value":"a: b"')
})

test('what the collector calls a phone, rules call mobile', () => {
  const candidate = toCandidate('runner', { kind: 'device', value: 'phone' }, 1)
  expect(JSON.stringify(candidate)).toContain('"value":"mobile"')
})
