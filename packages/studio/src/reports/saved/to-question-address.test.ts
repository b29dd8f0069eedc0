import type { SavedReport } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { toQuestionAddress } from './to-question-address.ts'

test.each<[Partial<SavedReport>, string | undefined]>([
  [
    { query: { steps: 'page_view,purchase', hours: 24, where: 'device:phone', compare: 'year' } },
    '/studio/reports?show=funnel&days=7&steps=page_view%2Cpurchase&hours=24&where=device%3Aphone&compare=year&change=s1',
  ],
  [{ report: 'loyalty', period: 'whole run' }, '/studio/reports?show=loyalty&change=s1'],
  [{ period: 'last week' }, '/studio/reports?show=funnel&change=s1'],
  [{ period: '2026-11-01/2026-11-08' }, '/studio/reports?show=funnel&change=s1'],
  [
    { report: 'segments', period: 'whole run', query: { costs: '{"*":5}' } },
    '/studio/reports?show=segments&change=s1',
  ],
  [
    { report: 'segments', period: 'whole run', query: { inference: 'fixed' } },
    '/studio/reports?show=segments&inference=fixed&change=s1',
  ],
  [
    { report: 'pain-points', query: { visitorsMin: 5 } },
    '/studio/reports?show=pain-points&days=7&visitorsMin=5&change=s1',
  ],
  [{ report: 'goals' }, undefined],
])('%j stands at %s', (own, address) => {
  const asked = { id: 's1', report: 'funnel', period: 'last 7 days', query: {} } as const
  expect(toQuestionAddress({ ...asked, ...own })).toBe(address)
})
