import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain } from './index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

test('who took the group is named, not who was shown before it in another place', () => {
  const experiences = [
    experience('alone', {}),
    experience('other', { group: 'h' }),
    experience('taker', { group: 'g' }),
    experience('late', { group: 'g' }),
  ]
  const program = compile({ ...EMPTY_CONFIG, experiences })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const profile = createProfile(program, 'ann', session, NOW)
  const situation = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }
  const late = explain(program, profile, situation).experiences[3]
  expect(late).toMatchObject({
    verdict: 'excluded_by_group',
    facts: [{ name: 'group', actual: 'g', wanted: 'not taken by taker' }],
  })
})

/** An experience that changes a place of its own for everyone. */
function experience(id: string, more: Partial<Experience>): Experience {
  const changes = [{ kind: 'text', target: { selector: `#${id}` }, text: 'T' }] as const
  const variants = [{ id: 'v', name: 'V', changes }]
  return { id, name: id, state: 'running', mode: 'personalize', variants, ...more }
}
