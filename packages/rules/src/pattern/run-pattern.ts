/** One step of a compiled pattern. Distances are relative to the step. */
export type Step =
  | { readonly kind: 'take'; readonly isMatch: (char: string) => boolean }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'start' | 'end' }

/**
 * True when the steps can be gone through somewhere in the text. All places a match may have reached are kept as one
 * set, so the work is at most text × steps.
 *
 * Source: Ken Thompson, Regular Expression Search Algorithm, Communications of the ACM 11 (6), 1968.
 */
export function runPattern(steps: readonly Step[], text: string): boolean {
  let reached: Set<number> = new Set()
  for (let index = 0; index <= text.length; index += 1) {
    const places = follow(steps, [...reached, 0], index === 0, index === text.length)
    if (places.has(steps.length)) return true
    const char = text.charAt(index)
    reached = new Set()
    for (const place of places) {
      const step = steps[place]
      if (step?.kind === 'take' && step.isMatch(char)) reached.add(place + 1)
    }
  }
  return false
}

/** All places that can be reached from some without taking a character. */
function follow(
  steps: readonly Step[],
  from: readonly number[],
  isStart: boolean,
  isEnd: boolean,
): ReadonlySet<number> {
  const places = new Set(from)
  for (const place of places) {
    const step = steps[place]
    if (step?.kind === 'fork') for (const distance of step.to) places.add(place + distance)
    if ((step?.kind === 'start' && isStart) || (step?.kind === 'end' && isEnd))
      places.add(place + 1)
  }
  return places
}
