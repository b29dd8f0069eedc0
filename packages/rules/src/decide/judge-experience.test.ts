import { expect, test } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const session = { id: 's', number: 1, startedAt: now, lastAt: now }

function verdictOn(path: string) {
  const variants = [{ id: 'v', name: 'V', changes: [] }]
  const program = compile({
    ...EMPTY_CONFIG,
    experiences: [
      { id: 'e', name: 'E', state: 'running', mode: 'personalize', pages: ['/**/end'], variants },
    ],
  })
  const situation = { now, zone: 'UTC', traits: { page: { path } } }
  return decide(program, createProfile(program, 'v', session, now), situation).outcomes[0]?.verdict
}

test.each([
  ['as long as globs look', 0, 'shown'],
  ['a character longer: the end of it is not looked at', 1, 'page_no_match'],
])('a path is matched with the pages of an experience when it is %s', (_, more, verdict) => {
  const chars = PATTERN_TEXT_CHARS_MAX - '/'.length - '/end'.length + more
  expect(verdictOn(`/${'a'.repeat(chars)}/end`)).toBe(verdict)
})

test('who matches several variants gets the first, whatever their hash, when nothing is tried', () => {
  const variants = ['first', 'second'].map((id) => ({ id, name: id, changes: [] }))
  const armsIn = (mode: 'personalize' | 'experiment') => {
    const experience = { id: 'e', name: 'E', state: 'running', mode, variants } as const
    const program = compile({ ...EMPTY_CONFIG, experiences: [experience] })
    const arms = Array.from({ length: 50 }, (_, index) => {
      const profile = createProfile(program, `visitor ${index}`, session, now)
      return decide(program, profile, { now, zone: 'UTC', traits: {} }).outcomes[0]?.arm
    })
    return [...new Set(arms)].sort()
  }
  expect(armsIn('personalize')).toEqual(['first'])
  expect(armsIn('experiment')).toEqual(['first', 'second'])
})

test('a cap that is full is the reason, also where the group is taken besides', () => {
  const variants = [{ id: 'v', name: 'V', changes: [] }]
  const grouped = { state: 'running', mode: 'personalize', group: 'top', variants } as const
  const program = compile({
    ...EMPTY_CONFIG,
    experiences: [
      { ...grouped, id: 'first', name: 'First' },
      { ...grouped, id: 'second', name: 'Second', frequencyCap: { views: 1 } },
    ],
  })
  const profile = { ...createProfile(program, 'v', session, now), exposures: { second: [now] } }
  const { outcomes } = decide(program, profile, { now, zone: 'UTC', traits: {} })
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['shown', 'frequency_capped'])
})
