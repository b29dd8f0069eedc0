import { expect, test } from 'vitest'
import { visitAtOnce } from '../sdk/redirect-visitors.ts'
import { useVisit } from '../sdk/visit.ts'

const visit = useVisit()

test('of 200 visitors who leave at once, every one is counted, and the arms are as large as they should be', async () => {
  const exposed = await visitAtOnce(visit, 200)
  expect(new Set(exposed.map(([visitor]) => visitor)).size).toBe(200)
  const sent = exposed.filter(([, arm]) => arm === 'sent').length
  console.log(`200 visits: ${sent} sent on, ${200 - sent} stayed, 0 lost`)
  // Five standard deviations.
  expect(Math.abs(sent - 100)).toBeLessThan(5 * Math.sqrt(200 / 4))
})
