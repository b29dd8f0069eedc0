import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { readFunnelQuestion, toStepsText } from './funnel-question.ts'

const toSteps = (...events: string[]) => events.map((event) => ({ event }))
const WHERE = { prop: 'page.path', op: 'equals', value: '/a,b' }
const DETAILED = [{ event: 'page_view', where: WHERE }, { event: 'purchase' }]
const STANDARD = { steps: toSteps('page_view', 'purchase'), order: 'loose', hours: 168 }

test.each([
  ['nothing', {}, STANDARD],
  ['one step', { steps: 'view_item' }, STANDARD],
  ['hours that are none', { hours: '-1', order: 'upside down' }, STANDARD],
  [
    'everything',
    { steps: 'a,b,c', order: 'strict', hours: '24' },
    { steps: toSteps('a', 'b', 'c'), order: 'strict', hours: 24 },
  ],
  ['details of a step', { steps: JSON.stringify(DETAILED) }, { ...STANDARD, steps: DETAILED }],
  ['a list cut off', { steps: '[{"event":' }, STANDARD],
  [
    'what the form cannot show',
    { steps: JSON.stringify([{ event: 'a', where: { any: [WHERE] } }, { event: 'b' }]) },
    STANDARD,
  ],
])('an address with %s asks for a funnel', (_, query, expected) => {
  expect(readFunnelQuestion(query, SITE_CONFIG)).toEqual(expected)
})

test('a site without goals has a funnel to ask for', () => {
  expect(readFunnelQuestion({}, { goals: [] }).steps).toEqual(toSteps('page_view', 'page_view'))
})

test.each([
  ['names with commas', toSteps('page_view', 'purchase'), 'page_view,purchase'],
  ['a list where one has details', DETAILED, JSON.stringify(DETAILED)],
])('steps are asked as %s, and read back the same', (_, steps, text) => {
  expect(toStepsText(steps)).toBe(text)
  expect(readFunnelQuestion({ steps: text }, SITE_CONFIG).steps).toEqual(steps)
})
