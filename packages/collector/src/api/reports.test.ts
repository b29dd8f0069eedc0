import type { SegmentReport } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'

vi.setConfig({ testTimeout: 30_000 })

test('segments are held against the holdout over the whole run, with the costs that were asked with', async () => {
  const program = await startInProcess()
  const at = Date.now() - 60 * 86_400_000
  for (const [visitor, variant, value] of [
    ['ann', 'runner', 30],
    ['bob', 'runner', 50],
    ['cat', 'holdout', 20],
    ['dan', 'holdout', 40],
  ] as const) {
    const exposure = { experience: 'hero', variant }
    const events = [
      createEvent({ at, type: 'experience_impression', props: exposure, segments: ['new'] }),
      createEvent({ at: at + 1_000, type: 'purchase', props: { value } }),
    ]
    await program.send(createBatch(events, { visitor, sentAt: Date.now() }))
  }
  await countersOf(program, 8)
  const costs = encodeURIComponent('{"new":10}')
  const path = `/api/sites/shop/reports/segments?costs=${costs}`
  const report = (await (await program.api(path)).json()) as SegmentReport
  expect(report).toMatchObject({ from: 0, inference: 'anytime', looks: 1 })
  expect(report.rows.map(({ segment, visitors }) => [segment, visitors])).toEqual([
    ['*', 4],
    ['new', 4],
  ])
  const [everyone, own] = report.rows
  expect(everyone).toMatchObject({ cannotTell: null, judgement: { code: 'too_early' } })
  expect(everyone?.worth).toMatchObject({ cost: null, roi: null })
  // 40 a visitor against 30, of two visitors; a cost of 10.
  expect(own?.worth).toMatchObject({ gain: { estimate: 20 }, cost: 10, roi: { estimate: 1 } })
  const refused = await program.api('/api/sites/shop/reports/segments?costs=much')
  expect(refused.status).toBe(400)
})
