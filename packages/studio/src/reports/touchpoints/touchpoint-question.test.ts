import { expect, test } from 'vitest'
import { readTouchpointQuestion, toBeforeOptions } from './touchpoint-question.ts'

const SITE = {
  goals: [{ id: 'order' }],
  journey: { stages: [{ id: 'new' }, { id: 'near' }] },
}

test('a site offers its goals, its stages and every move between two', () => {
  expect(toBeforeOptions(SITE).map(({ value }) => value)).toEqual([
    'goal:order',
    ...['stage:new', 'stage:near'],
    ...['stage:new/near', 'stage:near/new'],
  ])
})

test.each([
  ['nothing', {}, {}],
  [
    'a page before a move',
    { by: 'page', before: 'stage:new/near' },
    { by: 'page', before: 'stage:new/near' },
  ],
  ['what there is not', { by: 'mood', before: 'goal:fame' }, {}],
])('an address with %s asks for it as far as the site has it', (_, query, question) => {
  expect(readTouchpointQuestion(query, SITE)).toEqual(question)
})
