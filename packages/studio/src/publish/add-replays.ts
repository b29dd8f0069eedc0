import type { Movers, ReplayReport } from '@segue/protocol'
import { EXAMPLES_MAX } from '../limits.ts'

/** Two parts of a replay as one. Of each move there are as many examples as `EXAMPLES_MAX`. */
export function addReplays(one: ReplayReport, other: ReplayReport): ReplayReport {
  return {
    visitors: one.visitors + other.visitors,
    segments: join(
      one.segments,
      other.segments,
      ({ segment }) => segment,
      (a, b) => ({
        segment: a.segment,
        before: a.before + b.before,
        after: a.after + b.after,
        entered: addMovers(a.entered, b.entered),
        left: addMovers(a.left, b.left),
      }),
    ),
    stages: join(one.stages, other.stages, ({ from, to }) => JSON.stringify([from, to]), addMoves),
    arms: join(
      one.arms,
      other.arms,
      ({ experience, from, to }) => JSON.stringify([experience, from, to]),
      addMoves,
    ),
  }
}

function addMoves<Move extends Movers>(one: Move, other: Move): Move {
  return { ...one, ...addMovers(one, other) }
}

function addMovers(one: Movers, other: Movers): Movers {
  const examples = [...one.examples, ...other.examples].slice(0, EXAMPLES_MAX)
  return { visitors: one.visitors + other.visitors, examples }
}

function join<Entry>(
  one: readonly Entry[],
  other: readonly Entry[],
  keyOf: (entry: Entry) => string,
  add: (a: Entry, b: Entry) => Entry,
): readonly Entry[] {
  const joined = new Map(one.map((entry) => [keyOf(entry), entry]))
  for (const entry of other) {
    const known = joined.get(keyOf(entry))
    joined.set(keyOf(entry), known === undefined ? entry : add(known, entry))
  }
  return [...joined.values()]
}
