import { inTurns } from './in-turns.ts'
import { type Spread, toSpread } from './spread.ts'

/** One way to do the work. `run` does it once and returns something that depends on all of it. */
export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/** How long and how often. The clock counts milliseconds and is passed in for tests. */
export interface Terms {
  readonly rounds: number
  /** A sample repeats the work until it takes about this long, so that the clock's grain does not matter. */
  readonly sampleMs: number
  readonly warmUpMs: number
  readonly clock: () => number
}

/** Milliseconds of one run of each contender, by name, one per round. */
export type Rounds = ReadonlyMap<string, readonly number[]>

/** Times contenders in turns: every round has one sample of each. */
export function compete(contenders: readonly Contender[], terms: Terms): Rounds {
  const lanes = contenders.map((contender) => ({
    ...contender,
    repeats: warmUp(contender, terms),
    times: [] as number[],
  }))
  for (const [lane] of inTurns(lanes, terms.rounds)) {
    lane.times.push(timeOne(lane, lane.repeats, terms.clock))
  }
  return new Map(lanes.map(({ name, times }) => [name, times]))
}

/** How many times longer one contender takes than another. */
export function toRatio(rounds: Rounds, name: string, than: string): Spread {
  return toSpread(toRatios(rounds, name, than))
}

/** The same, round by round. */
export function toRatios(rounds: Rounds, name: string, than: string): readonly number[] {
  const base = rounds.get(than) ?? []
  return (rounds.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN))
}

/** Runs until the engine has compiled what it will compile; gives how many runs fill a sample. */
function warmUp(contender: Contender, { warmUpMs, sampleMs, clock }: Terms): number {
  let repeats = 1
  for (const started = clock(); clock() - started < warmUpMs; ) {
    repeats = Math.max(1, Math.round(sampleMs / timeOne(contender, repeats, clock)))
  }
  return repeats
}

function timeOne({ run }: Contender, repeats: number, clock: () => number): number {
  const started = clock()
  for (let index = 0; index < repeats; index += 1) kept = run()
  return Math.max(clock() - started, CLOCK_GRAIN_MS) / repeats
}

const CLOCK_GRAIN_MS = 0.001

/** What the last run gave. Exported, so that no engine may leave the work out. */
export let kept: unknown
