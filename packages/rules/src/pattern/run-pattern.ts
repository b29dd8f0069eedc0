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
  const reachedAt = new Int32Array(steps.length).fill(-1)
  // Each step is gone through once per character, and leads to two places at most.
  let places = new Int32Array(2 * steps.length + 1)
  let next = new Int32Array(2 * steps.length + 1)
  let waiting = 0
  for (let index = 0; index <= text.length; index += 1) {
    const char = text.charAt(index)
    let count = waiting
    waiting = 0
    places[count++] = 0
    // The list grows while it is gone through, by places that take no character to get to.
    for (let at = 0; at < count; at += 1) {
      const place = places[at] ?? 0
      const step = steps[place]
      if (step === undefined) return true
      if (reachedAt[place] === index) continue
      reachedAt[place] = index
      if (step.kind === 'fork') for (const distance of step.to) places[count++] = place + distance
      else if (step.kind === 'take') {
        if (char !== '' && step.isMatch(char)) next[waiting++] = place + 1
      } else if (index === (step.kind === 'start' ? 0 : text.length)) places[count++] = place + 1
    }
    ;[places, next] = [next, places]
  }
  return false
}
