import { isRecord, type SiteConfig } from '@segue/protocol'
import { toLabel } from './people-sentence.ts'

/** What a count of stored visitors is worth: it is the number, a number that may be too small, or nothing at all. */
export type CountWorth = 'exact' | 'floor' | 'nothing'

/**
 * What it is worth that a rule matched so many stored visitors. Where a fact is unknown, what holds all the same holds
 * whatever the fact is: those found are a floor. Nobody found says nothing, nor does what asks whether a fact is known.
 */
export function worthOf(visitors: number, rule: unknown, config: SiteConfig): CountWorth {
  const unseen = gather(rule, config, new Set())
  if (unseen.facts.length === 0) return 'exact'
  return visitors > 0 && unseen.isFloor ? 'floor' : 'nothing'
}

/**
 * The facts a rule asks for that only the visitor's browser knows, so that stored visitors cannot be counted by them;
 * those of the segments and stages it names included.
 */
export function unseenFacts(rule: unknown, config: SiteConfig): readonly string[] {
  return gather(rule, config, new Set()).facts
}

interface Unseen {
  readonly facts: readonly string[]
  /** Whether what is found without them is found with them, too. */
  readonly isFloor: boolean
}

/** `seen` holds the segments on the way, so that a circle ends. */
function gather(rule: unknown, config: SiteConfig, seen: ReadonlySet<string>): Unseen {
  if (Array.isArray(rule)) return join(rule.map((part) => gather(part, config, seen)))
  if (!isRecord(rule)) return NONE
  if (typeof rule.trait === 'string') {
    if (STORED.test(rule.trait)) return NONE
    return { facts: [toLabel(rule.trait)], isFloor: !/exists$/.test(String(rule.op)) }
  }
  const { segment, stage, where, ...parts } = rule
  if (typeof segment === 'string') {
    if (seen.has(segment)) return NONE
    const named = config.segments.find(({ id }) => id === segment)
    return gather(named?.when, config, new Set([...seen, segment]))
  }
  if (typeof stage === 'string') {
    const moves = config.journey.stages.map(({ enter, exit }) => [enter, exit])
    return asGuess(gather(moves, config, seen))
  }
  return join([
    asGuess(gather(where, config, seen)),
    ...Object.values(parts).map((part) => gather(part, config, seen)),
  ])
}

/** Who is in one stage is in no other, and an event that is not counted may be one too few or too many. */
function asGuess({ facts }: Unseen): Unseen {
  return { facts, isFloor: facts.length === 0 }
}

function join(all: readonly Unseen[]): Unseen {
  return {
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
    isFloor: all.every(({ isFloor }) => isFloor),
  }
}

const NONE: Unseen = { facts: [], isFloor: true }
/** Facts that stored events tell. */
const STORED = /^(visitor|source|visit|time)\.|^(device\.kind|page\.path|geo\.country|geo\.region)$/
