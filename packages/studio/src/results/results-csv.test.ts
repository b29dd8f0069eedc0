import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toExperienceResults } from './experience-results.ts'
import { toResultsCsv } from './results-csv.ts'

test('every arm of every segment is a row with its period and currency', () => {
  const counts = { visitors: 200, converted: 50, conversions: 51, revenue: 1000 }
  const rows = ['*', '=cmd'].map((segment) => ({
    experience: 'hero',
    segment,
    arm: 'bold',
    ...counts,
  }))
  const [result] = toExperienceResults(rows, SITE_CONFIG)
  const frame = { asOf: 0, from: 0, until: 86_400_000, zone: 'UTC' }
  const csv = result ? toResultsCsv(result, { frame, currency: 'EUR' }) : ''
  const [head, everyone, segment, end] = csv.split('\r\n')
  expect(head?.split(',')).toHaveLength(14)
  expect(everyone).toMatch(/^hero,\*,bold,200,50,0\.25,0\.19\d*,0\.31\d*,51,1000,5,EUR,1970-01-01T/)
  expect(segment).toMatch(/^hero,'=cmd,bold,/)
  expect(end).toBe('')
})
