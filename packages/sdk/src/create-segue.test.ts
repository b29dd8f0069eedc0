// @vitest-environment happy-dom
import type { SiteConfig } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import * as explain from './parts/explain.ts'
import { stopAll } from './platform.ts'

const config: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [{ id: 'new', name: 'New', when: { trait: 'visit.number', op: 'equals', value: 1 } }],
  journey: { stages: [] },
  experiences: [],
  goals: [],
}
const options = { key: 'wk_test', version: 1, config, endpoint: 'http://127.0.0.1:1/v1/events' }

test('an application brings the parts along', async () => {
  const segue = createSegue({ ...options, parts: { explain: async () => explain } })
  const { segments, text } = await segue.explain()
  expect(segments).toMatchObject([{ segment: 'new', isIn: true }])
  expect(text).toContain('new: yes')
})

test.each(['explain', 'exportMyData'] as const)(
  'without its part, %s rejects and tells why',
  async (call) => {
    const segue = createSegue({ ...options, parts: {} })
    const failed = segue[call]()
    await expect(failed).rejects.toThrow(`PART_NOT_LOADED ${call}`)
    await failed.catch(({ cause }) => {
      expect(String(cause)).toBe(`Error: createSegue was given no part "${call}"`)
    })
  },
)

afterEach(stopAll)
