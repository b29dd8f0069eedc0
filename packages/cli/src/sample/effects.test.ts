import { expect, test } from 'vitest'
import { effectOf } from './effects.ts'

const effects = [
  { experience: 'hero', variant: 'runner', times: 1.2 },
  { experience: 'note', variant: 'camper', times: 0.5 },
]

test.each([
  ['nothing', {}, 1],
  ['a variant', { hero: 'runner' }, 1.2],
  ['two variants', { hero: 'runner', note: 'camper' }, 0.6],
  ['control', { hero: 'control' }, 1],
  ['an experience that has no effect', { strip: 'runner' }, 1],
])('having seen %s multiplies by what is planted', (_, arms, times) => {
  expect(effectOf(arms, effects)).toBeCloseTo(times, 10)
})
