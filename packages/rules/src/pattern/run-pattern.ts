import type { Machine, MachineStep } from './to-machine.ts'

/**
 * True when the steps can be gone through somewhere in the text. All places a match may have reached are kept as one
 * set, so the work is at most text × steps.
 *
 * Source: Ken Thompson, Regular Expression Search Algorithm, Communications of the ACM 11 (6), 1968.
 */
export function runPattern({ steps, kindsOf }: Machine, text: string): boolean {
  const reachedAt = new Int32Array(steps.length).fill(-1)
  // Each step is gone through once per character, and leads to two places at most.
  let places = new Int32Array(2 * steps.length + 1)
  let following = new Int32Array(2 * steps.length + 1)
  let waiting = 0
  for (let index = 0; index <= text.length; index += 1) {
    const isEnd = index === text.length
    const [written, lower, upper] = kindsOf(text.charAt(index))
    let count = waiting
    waiting = 0
    places[count++] = 0
    // The list grows while it is gone through, by places that take no character to get to.
    for (let at = 0; at < count; at += 1) {
      const place = places[at] as number
      if (place === steps.length) return true
      if (reachedAt[place] === index) continue
      reachedAt[place] = index
      const { kind, next, other, table, negated } = steps[place] as MachineStep
      if (kind === 'take') {
        const listed = (table[written] ?? 0) | (table[lower] ?? 0) | (table[upper] ?? 0)
        if (!isEnd && listed !== negated) following[waiting++] = next
      } else if (kind === 'fork') {
        places[count++] = next
        places[count++] = other
      } else if (kind === 'start' ? index === 0 : isEnd) places[count++] = next
    }
    ;[places, following] = [following, places]
  }
  return false
}
