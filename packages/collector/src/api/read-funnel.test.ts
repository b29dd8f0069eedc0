import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { readFunnel } from './read-funnel.ts'

const where = { prop: 'value', op: 'at_least', value: 50 }

test.each([
  ['view_item, purchase', [{ event: 'view_item' }, { event: 'purchase' }]],
  [
    JSON.stringify([{ event: 'add_to_cart', where }, { event: 'purchase' }]),
    [{ event: 'add_to_cart', where }, { event: 'purchase' }],
  ],
])('steps can be written as %s', (steps, expected) => {
  expect(readFunnel({ steps }, SITE_CONFIG)).toEqual({
    ...{ steps: expected, order: 'loose', hours: 168 },
  })
})

test('order and hours are what was asked for', () => {
  const asked = { steps: 'a,b', order: 'strict', hours: 2 } as const
  expect(readFunnel(asked, SITE_CONFIG)).toMatchObject({ order: 'strict', hours: 2 })
})

test.each([
  undefined,
  '',
  'purchase',
  'a,,b',
  Array(11).fill('a').join(','),
  '[',
  '[{"event":"a"},3]',
  '[{"event":"a"},{"event":"b","where":{"prop":"value","op":"nearly"}}]',
  '[{"event":"a"},{"event":"b","where":{"segment":"runner"}}]',
  '{"event":"a"}',
])('%j is no list of steps', (steps) => {
  expect(() => readFunnel({ ...(steps !== undefined && { steps }) }, SITE_CONFIG)).toThrow(
    expect.objectContaining({
      code: 'REQUEST_INVALID',
    }),
  )
})

test('ten steps are a funnel', () => {
  expect(readFunnel({ steps: Array(10).fill('a').join(',') }, SITE_CONFIG).steps).toHaveLength(10)
})
