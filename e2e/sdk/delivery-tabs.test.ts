import { expect, test } from 'vitest'
import { expectWhole, runManyTabs } from './many-tabs.ts'
import { useVisit } from './visit.ts'

const visit = useVisit({}, 'own')

test('of three busy tabs, one closed and one crashed, every event on disk arrives, in one session', async () => {
  const { context, site, errors } = visit
  const harvest = await runManyTabs(context, site, { tabs: 3, events: 60 })
  expectWhole(harvest)
  expect(harvest.arrivals.filter(({ dropped }) => dropped)).toEqual([])
  expect(errors).toEqual([])
})
