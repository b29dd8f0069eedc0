import { expect, test } from 'vitest'
import { findMainGoal } from './main-goal.ts'

const order = { id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }
const member = { id: 'member', name: 'Member', event: 'join', valueProp: 'fee' }
const signUp = { id: 'sign_up', name: 'Sign up', event: 'sign_up' }
const question = { id: 'question', name: 'Question', event: 'contact' }
const row = (goal: string, visitors = 10) => ({
  goal,
  visitors,
  converted: 1,
  conversions: 1,
  revenue: 0,
})
const rows = ['question', 'sign_up', 'member', 'order'].map((goal) => row(goal))

test.each([
  ['the first with a value comes before those without', [signUp, order, member], 'order'],
  ['without values the first is taken', [signUp, question], 'sign_up'],
])('%s', (_, goals, expected) => {
  const main = findMainGoal(goals, rows)
  expect([main?.goal.id, main?.row.goal]).toEqual([expected, expected])
})

test.each([
  ['the site has no goals', [], rows],
  ['the report does not know the goal yet', [order, signUp], [row('sign_up')]],
  ['nobody was seen', [order], [row('order', 0)]],
])('there is none when %s', (_, goals, measured) => {
  expect(findMainGoal(goals, measured)).toBeNull()
})
