import { expect, test } from 'vitest'
import { type Frame, toSight } from './read-frames.ts'

const frame = (ms: number, look: Frame['look']): Frame => ({ at: ms * 1_000, look })
const SPAN = { startedAt: 100_000, endedAt: 900_000 }

test.each([
  [
    'the variant alone',
    [frame(150, 'absent'), frame(300, 'variant')],
    { variantMs: 200, originalMs: 0 },
  ],
  [
    'the original first',
    [frame(200, 'original'), frame(300, 'variant')],
    { variantMs: 200, originalMs: 100 },
  ],
  ['the original to the end', [frame(200, 'original')], { originalMs: 700 }],
  [
    'the variant, the original, the variant',
    [frame(200, 'variant'), frame(300, 'original'), frame(340, 'variant')],
    { variantMs: 100, originalMs: 40 },
  ],
  [
    'frames of the page before',
    [frame(50, 'variant'), frame(300, 'variant')],
    { variantMs: 200, originalMs: 0 },
  ],
  ['nothing', [], { originalMs: 0 }],
])('what a visitor saw: %s', (_, frames, sight) => {
  expect(toSight(frames, SPAN)).toEqual(sight)
})
