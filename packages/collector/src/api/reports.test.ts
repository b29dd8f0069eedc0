import type { SegmentReport } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'

vi.setConfig({ testTimeout: 30_000 })

test('segments are held against the holdout over the whole run, and costs have to be ones', async () => {
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
  const [everyone] = report.rows
  expect(everyone).toMatchObject({ cannotTell: null, judgement: { code: 'too_early' } })
  expect(everyone?.goals[0]?.arms.map(({ arm, revenue }) => [arm, revenue])).toEqual([
    ['holdout', 60],
    ['personalized', 80],
  ])
  expect(everyone?.worth).toBe(null)
  const refused = await program.api('/api/sites/shop/reports/segments?costs=much')
  expect(refused.status).toBe(400)
})

test('a report is about chosen visitors, and beside it stands that of the period before', async () => {
  const program = await startInProcess()
  const now = Date.now()
  for (const [visitor, days, segments] of [
    ['ann', 0.01, ['runner']],
    ['bob', 0.01, []],
    ['cat', 35, ['runner']],
    ['dan', 35, ['runner']],
  ] as const) {
    const events = [createEvent({ at: now - days * 86_400_000, segments: [...segments] })]
    await program.send(createBatch(events, { visitor, sentAt: now }))
  }
  await countersOf(program, 4)
  const read = async (query: string) => {
    const answer = await program.api(`/api/sites/shop/reports/audience?${query}`)
    return [answer.status, await answer.json()] as const
  }
  const [, chosen] = await read('where=segment:runner&compare=previous')
  expect(chosen).toMatchObject({ visitors: 1, compared: { visitors: 2, zone: 'Europe/Oslo' } })
  const { from, compared } = chosen as { from: number; compared: { until: number } }
  expect(compared.until).toBeLessThanOrEqual(from)
  expect((await read('firstSeen=2020-01-01/2020-02-01'))[1]).toMatchObject({ visitors: 0 })
  expect((await read('where=colour:red'))[0]).toBe(400)
  expect((await read('compare=never'))[0]).toBe(400)
})
