import type { ReplayReport } from '@segue/protocol'
import { expect, test } from 'vitest'
import { addReplays } from './add-replays.ts'

const who = (visitors: number, ...examples: readonly string[]) => ({ visitors, examples })

const ONE: ReplayReport = {
  visitors: 200,
  segments: [
    { segment: 'runner', before: 9, after: 7, entered: who(1, 'a'), left: who(3, 'b', 'c', 'd') },
  ],
  stages: [{ from: 'new', to: 'old', ...who(2, 'a', 'b') }],
  arms: [{ experience: 'hero', from: null, to: 'bold', ...who(1, 'a') }],
}
const OTHER: ReplayReport = {
  visitors: 30,
  segments: [{ segment: 'runner', before: 1, after: 1, entered: who(1, 'x'), left: who(1, 'y') }],
  stages: [
    { from: 'new', to: 'old', ...who(3, 'x', 'y', 'z') },
    { from: 'old', to: 'new', ...who(1, 'w') },
  ],
  arms: [{ experience: 'hero', from: 'bold', to: null, ...who(1, 'x') }],
}

test('what is the same move adds up, with a few examples; others stay apart', () => {
  expect(addReplays(ONE, OTHER)).toEqual({
    visitors: 230,
    segments: [
      {
        ...{ segment: 'runner', before: 10, after: 8 },
        ...{ entered: who(2, 'a', 'x'), left: who(4, 'b', 'c', 'd') },
      },
    ],
    stages: [
      { from: 'new', to: 'old', ...who(5, 'a', 'b', 'x') },
      { from: 'old', to: 'new', ...who(1, 'w') },
    ],
    arms: [...ONE.arms, ...OTHER.arms],
  })
})

test('in whichever order parts come, as many visitors move', () => {
  const count = ({ stages }: ReplayReport) =>
    new Map(stages.map(({ from, to, visitors }) => [`${from} ${to}`, visitors]))
  expect(count(addReplays(OTHER, ONE))).toEqual(count(addReplays(ONE, OTHER)))
})
