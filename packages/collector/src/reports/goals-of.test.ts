import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { goalsOf } from './goals-of.ts'

const [hero] = SITE_CONFIG.experiences
const signUp = { id: 'sign_up', name: 'Sign up', event: 'sign_up' }
const where = { prop: 'method', op: 'equals', value: 'email' }

test('an experience is decided by its own goal, with its condition', () => {
  const goals = [...SITE_CONFIG.goals, { ...signUp, where }]
  const experiences = [{ ...hero!, goal: 'sign_up' }]
  expect(goalsOf({ ...SITE_CONFIG, goals, experiences })).toEqual([
    { experience: 'hero', event: 'sign_up', where },
  ])
})

test('an experience without one is decided by the first goal with a value', () => {
  const { goal: _, ...without } = hero!
  const goals = [signUp, ...SITE_CONFIG.goals]
  expect(goalsOf({ ...SITE_CONFIG, goals, experiences: [without] })).toEqual([
    { experience: 'hero', event: 'purchase', valueProp: 'value' },
  ])
})

test('without a goal with a value nothing decides', () => {
  const { goal: _, ...without } = hero!
  expect(goalsOf({ ...SITE_CONFIG, goals: [signUp], experiences: [without] })).toEqual([])
})
