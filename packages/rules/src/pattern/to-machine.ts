import { createAlphabet } from './character-set.ts'
import type { Step } from './parse-pattern.ts'

/** A pattern made ready to run. */
export interface Machine {
  readonly steps: readonly MachineStep[]
  /** The kinds of a character, as written and in its other cases; the same thrice where case matters. */
  readonly kindsOf: (char: string) => readonly [number, number, number]
}

/**
 * One step: what it does, and the places to go on at, counted from the start; only forks have two. A character is taken
 * when what its kind has in `table` differs from `negated` (1 for a negated set).
 */
export interface MachineStep {
  readonly kind: Step['kind']
  readonly next: number
  readonly other: number
  readonly table: Uint8Array
  readonly negated: number
}

/** Lays out the steps of a pattern for running: one table per set of characters, places counted from the start. */
export function toMachine(steps: readonly Step[], ignoreCase: boolean): Machine {
  const sets = new Set(steps.flatMap((step) => (step.kind === 'take' ? step.set : [])))
  const { kindOf, tableOf } = createAlphabet([...sets])
  const tables = new Map([...sets].map((set) => [set, tableOf(set)]))
  return {
    steps: steps.map((step, place) => {
      const set = step.kind === 'take' ? step.set : undefined
      const [next = 1, other = next] = step.kind === 'fork' ? step.to : []
      return {
        kind: step.kind,
        next: place + next,
        other: place + other,
        table: (set && tables.get(set)) ?? NOTHING,
        negated: set?.isNegated ? 1 : 0,
      }
    }),
    kindsOf(char) {
      const kind = kindOf(char.charCodeAt(0))
      if (!ignoreCase) return [kind, kind, kind]
      const inCase = (other: string) => kindOf(toUnit(other, char))
      return [kind, inCase(char.toLowerCase()), inCase(char.toUpperCase())]
    },
  }
}

/** As regular expressions have it: what is longer in the other case has none, and no letter beyond ASCII has one in it. */
function toUnit(other: string, char: string): number {
  const unit = char.charCodeAt(0)
  const isOther = other.length === 1 && (unit < ASCII_END || other.charCodeAt(0) >= ASCII_END)
  return isOther ? other.charCodeAt(0) : unit
}

const ASCII_END = 128
const NOTHING = new Uint8Array()
