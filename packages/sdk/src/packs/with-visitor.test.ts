import { expect, test } from 'vitest'
import { createVisitor } from '../testing/create-visitor.ts'
import { withVisitor } from './with-visitor.ts'

test('the profile goes on under the other id, as the newer one of the two', () => {
  const profile = createVisitor({ visitor: 'a', revision: 3, traits: { plan: 'pro' } })
  const moved = withVisitor(profile, { from: 'a', to: 'b' }).profile
  expect(moved).toEqual({ ...profile, visitor: 'b', firstSeen: profile.firstSeen + 1 })
  expect(withVisitor(moved, { from: 'a', to: 'b' }).profile).toBe(moved)
})

test.each([
  ['of somebody else', { from: 'b', to: 'c' }],
  ['that has the id already', { from: 'a', to: 'a' }],
])('a profile %s stays as it is', (_, move) => {
  const profile = createVisitor({ visitor: 'a' })
  expect(withVisitor(profile, move).profile).toBe(profile)
})
