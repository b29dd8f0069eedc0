import type { SavedReport } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { toQuestionAddress } from './to-question-address.ts'

test.each<[Partial<SavedReport>, string | undefined]>([
  [
    { query: { steps: 'page_view,purchase', hours: 24, where: 'device:phone', compare: 'year' } },
    '/studio/reports?show=funnel&days=7&steps=page_view%2Cpurchase&hours=24&where=device%3Aphone&compare=year',
  ],
  [{ report: 'loyalty', period: 'whole run' }, '/studio/reports?show=loyalty'],
  [{ period: 'last week' }, undefined],
  [{ period: '2026-11-01/2026-11-08' }, undefined],
  [{ period: 'last 31 days' }, undefined],
  [{ query: { costs: '{"*":5}' } }, undefined],
  [{ report: 'goals' }, undefined],
])('%j stands at %s', (own, address) => {
  expect(toQuestionAddress({ report: 'funnel', period: 'last 7 days', query: {}, ...own })).toBe(
    address,
  )
})
