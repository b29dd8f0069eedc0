import type { Conclusion, ConclusionKind } from '@segue/protocol/api'

/** What was decided last of each experience, by its id, where the test does not go on. Takes the newest first. */
export function toDecided(conclusions: readonly Conclusion[]): ReadonlyMap<string, ConclusionKind> {
  // What is set last holds.
  const last = new Map(
    [...conclusions].reverse().map(({ experience, kind }) => [experience, kind] as const),
  )
  return new Map([...last].filter(([, kind]) => kind !== 'keep_testing'))
}
