import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { readFunnelQuestion } from './funnel-question.ts'

const STANDARD = { steps: ['page_view', 'purchase'], order: 'loose', hours: 168 }

test.each([
  ['nothing', {}, STANDARD],
  ['one step', { steps: 'view_item' }, STANDARD],
  ['hours that are none', { hours: '-1', order: 'upside down' }, STANDARD],
  [
    'everything',
    { steps: 'a,b,c', order: 'strict', hours: '24' },
    { steps: ['a', 'b', 'c'], order: 'strict', hours: 24 },
  ],
])('an address with %s asks for a funnel', (_, query, expected) => {
  expect(readFunnelQuestion(query, SITE_CONFIG)).toEqual(expected)
})

test('a site without goals has a funnel to ask for', () => {
  expect(readFunnelQuestion({}, { goals: [] }).steps).toEqual(['page_view', 'page_view'])
})
