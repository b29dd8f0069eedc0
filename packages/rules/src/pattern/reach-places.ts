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
    for (let place = steps.length - 1; place >= 0; place -= 1) {
      const step = steps[place] as Step
      let places = reachedFrom(place)
      if (step.kind === 'fork') for (const by of step.to) places |= reachedFrom(place + by)
      else if (passed.includes(step.kind)) places |= reachedFrom(place + 1)
      isChanged ||= places !== reached[place]
      reached[place] = places
    }
  }
  return reached
}
