import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { stagesOf } from './memory.ts'

const stage = fc.constantFrom('', 'awareness', 'decision', 'lapsed')
const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  type: fc.constantFrom('page_view', 'journey_stage_change'),
  stage,
  props: fc.record({ from: stage, to: stage, cause: fc.constantFrom('enter', 'exit', 'lapse') }),
})

test('what comes to a stage is what goes on from it and what stays, whatever browsers told', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const lines = happenings.map((one, number) =>
        toEventLine({ ...one, at: '2026-11-20T12:00:00Z' }, number),
      )
      const { stages, moves } = stagesOf(lines, 'UTC')
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      for (const { stage, began, came, went, stayed, back, lapsed } of stages) {
        expect(began + came).toBe(went + stayed)
        expect(back + lapsed).toBeLessThanOrEqual(went)
        const leaving = moves.filter(({ from }) => from === stage)
        if (went > 0) expect(sum(leaving.map(({ share }) => share))).toBeCloseTo(1)
      }
      const began = sum(stages.map((row) => row.began))
      expect(began).toBe(sum(stages.map(({ stayed }) => stayed)))
      const ofVisitors = lines.filter(
        ({ event: { stage, type, props } }) =>
          stage !== '' || (type === 'journey_stage_change' && props.to !== ''),
      )
      expect(began).toBe(new Set(ofVisitors.map(({ visitor }) => visitor)).size)
      expect(sum(moves.map((move) => move.moves))).toBe(sum(stages.map(({ went }) => went)))
    }),
    { seed: 7, numRuns: 200 },
  )
})
