import { expect, test } from 'vitest'
import { findUserIssue } from './find-user-issue.ts'

test.each([
  [{ user: 'customer-1' }],
  [{ user: 'customer-1', previous: 'lead-1' }],
  [{ user: 42 }],
  [{ traits: { plan: 'club' } }],
  [{ traits: { group: { id: 'acme', employees: 12 } } }],
  [{ traits: { group: 'gold' } }],
  [{ traits: null }],
  [{}],
])('an event that identifies by %j is fine', (props) => {
  expect(findUserIssue({ type: 'identify', props }, 'props')).toBeUndefined()
})

test.each([
  [{ user: '' }, 'props.user'],
  [{ user: ' ' }, 'props.user'],
  [{ user: null }, 'props.user'],
  [{ user: { id: 1 } }, 'props.user'],
  [{ user: 'kim@example.org' }, 'props.user'],
  [{ user: '[email]' }, 'props.user'],
  [{ user: '[object Object]' }, 'props.user'],
  [{ user: 'undefined' }, 'props.user'],
  [{ user: 'null' }, 'props.user'],
  [{ user: 'customer-1', previous: '[email]' }, 'props.previous'],
  [{ traits: { group: { id: '[email]' } } }, 'props.traits.group.id'],
  [{ user: 'ann', traits: { group: { id: '' } } }, 'props.traits.group.id'],
])('an event that identifies by %j is refused', (props, path) => {
  const issue = findUserIssue({ type: 'identify', props }, 'props')
  expect(issue).toMatchObject({ code: 'EVENT_USER_INVALID', path })
})

test('other events may have such a property', () => {
  expect(findUserIssue({ type: 'invite', props: { user: '[email]' } }, 'props')).toBeUndefined()
})
