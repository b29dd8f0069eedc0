import type { Step } from './parse-pattern.ts'

/**
 * The places that can be reached from each step, and from behind the last, without taking a character: a set of bits
 * each. `bits` has the places' own. Forks are gone through, and of the others those whose kind is in `passed`.
 *
 * Repeats until nothing changes. Most steps lead onwards, so that it is done after a few times backwards.
 */
export function reachPlaces(
  steps: readonly Step[],
  bits: readonly bigint[],
  passed: readonly string[],
): readonly bigint[] {
  const reached = [...bits]
  const reachedFrom = (place: number) => reached[place] ?? 0n
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const [place, step] of [...steps.entries()].reverse()) {
      const to = step.kind === 'fork' ? step.to : passed.includes(step.kind) ? [1] : []
      const places = to.reduce((sum, by) => sum | reachedFrom(place + by), reachedFrom(place))
      isChanged ||= places !== reached[place]
      reached[place] = places
    }
  }
  return reached
}
