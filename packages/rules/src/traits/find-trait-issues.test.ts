import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { findPublishIssues } from '../lint/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const issuesOf = (trait: string) => {
  const when: Condition = { all: [{ trait, op: 'exists' }] }
  return findPublishIssues({ ...EMPTY_CONFIG, segments: [{ id: 'a', name: 'A', when }] })
}

test.each([
  ['time.hor', 'Did you mean `time.hour`?'],
  ['time.now', 'Segue gives no now of its own under time'],
  ['device.knid', 'Did you mean `device.kind`?'],
  ['page.pth', 'Did you mean `page.path`?'],
  ['page.query', 'Segue gives no query'],
  ['cart.vlaue', 'Did you mean `cart.value`?'],
  ['visit.minute', 'Did you mean `visit.minutes`?'],
  ['source.first.campain', 'Did you mean `source.first.campaign`?'],
  ['source.campain', 'Did you mean `source.campaign`?'],
  ['geo.timezone', 'Did you mean `geo.timeZone`?'],
  ['device.toString', 'Segue gives no toString'],
])('%s is refused: %s', (trait, remedy) => {
  expect(issuesOf(trait)).toMatchObject([
    {
      code: 'CONFIG_TRAIT_UNKNOWN',
      path: 'segments[0].when.all[0].trait',
      received: JSON.stringify(trait),
      remedy: expect.stringContaining(remedy),
    },
  ])
})

test.each([
  ...['time.hour', 'page.query_size', 'source.first.kind', 'source.term', 'geo.country'],
  ...['visitor.hor', 'custom.kind', 'visitor.address.city'],
])('%s is taken', (trait) => {
  expect(issuesOf(trait)).toEqual([])
})

test('a fact inside what is asked of an event is looked at, too', () => {
  const where: Condition = { trait: 'device.knid', op: 'exists' }
  const when: Condition = { event: 'a', where, op: 'at_least', value: 1 }
  const segments = [{ id: 'a', name: 'A', when }]
  expect(findPublishIssues({ ...EMPTY_CONFIG, segments })).toMatchObject([
    { code: 'CONFIG_TRAIT_UNKNOWN', path: 'segments[0].when.where.trait' },
  ])
})
