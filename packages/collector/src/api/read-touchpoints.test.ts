import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { readTouchpoints } from './read-touchpoints.ts'

const where = { prop: 'value', op: 'at_least', value: 50 } as const
const goals = [
  { id: 'look', name: 'Look', event: 'view_item' },
  { id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' },
  { id: 'large', name: 'Large', event: 'purchase', where },
]
const config = { ...SITE_CONFIG, goals }

test.each([
  [{}, { by: 'channel', target: { event: 'purchase' } }],
  [
    { before: 'goal:look', by: 'page' },
    { by: 'page', target: { event: 'view_item' } },
  ],
  [{ before: 'goal:large' }, { by: 'channel', target: { event: 'purchase', where } }],
  [
    { before: 'stage:decision', by: 'campaign' },
    {
      by: 'campaign',
      target: {
        event: 'journey_stage_change',
        where: { prop: 'to', op: 'equals', value: 'decision' },
      },
    },
  ],
  [
    { before: 'stage:awareness/decision' },
    {
      by: 'channel',
      target: {
        event: 'journey_stage_change',
        where: {
          all: [
            { prop: 'from', op: 'equals', value: 'awareness' },
            { prop: 'to', op: 'equals', value: 'decision' },
          ],
        },
      },
    },
  ],
] as const)('%j asks for %j', (query, expected) => {
  expect(readTouchpoints(query, config)).toEqual(expected)
})

test('a site without goals has nothing to look before', () => {
  expect(readTouchpoints({}, { ...config, goals: [] })).toEqual({ by: 'channel' })
})

test.each([
  '',
  'order',
  'goal:',
  'goal:gone',
  'stage:gone',
  'segment:runner',
  'stage:awareness/',
  'stage:awareness/gone',
  'stage:gone/decision',
  'stage:decision/decision',
])('%j is neither goal nor stage', (before) => {
  expect(() => readTouchpoints({ before }, config)).toThrow(
    expect.objectContaining({ code: 'REQUEST_INVALID' }),
  )
})
