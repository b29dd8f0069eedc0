import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { pathsOf } from './memory.ts'

const path = fc.constantFrom(...Array.from({ length: 12 }, (_, number) => `/${number}`))
const view = fc.record({ visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'), path })

test('what comes to a page is what goes on from it and what left, whatever visits did', () => {
  fc.assert(
    fc.property(fc.array(view, { maxLength: 120 }), (views) => {
      const lines = views.map(({ visitor, path }, number) => {
        const page = { url: '', path, title: '', referrer: '' }
        return toEventLine({ visitor, page, at: '2026-11-20T12:00:00Z' }, number)
      })
      const { visits, rows } = pathsOf(lines)
      const sum = (some: typeof rows) => some.reduce((total, row) => total + row.visits, 0)
      expect(visits).toBe(new Set(views.map(({ visitor }) => visitor)).size)
      expect(sum(rows.filter(({ step }) => step === 1))).toBe(visits)
      for (const { step, to } of rows) {
        if (to === null || step === 9) continue
        const comes = rows.filter((row) => row.step === step && row.to === to)
        const goes = rows.filter((row) => row.step === step + 1 && row.from === to)
        expect(sum(goes)).toBe(sum(comes))
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
