import type { Condition, SiteConfig } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Names } from '../../site/names.ts'
import type { Spot } from '../rule/rule-edits.ts'

/** What every part of the builder works with. */
export interface Bench {
  readonly rule: Condition
  /** Takes the edited rule. Edits with the same key in a row are one step to undo. */
  readonly change: (rule: Condition, key?: string) => void
  readonly config: SiteConfig
  /** The id of the segment whose rule it is. */
  readonly segment: string
  readonly names: Names
  readonly words: Vocabulary
  /** How many visitors the part at a spot matches by itself; undefined while that is not known. */
  readonly countAt: (spot: Spot) => number | undefined
  /** The part that takes the focus once it is there, by its key. */
  readonly focus: { wanted: string | null }
}

/** Hands the bench to the parts of the builder. */
export const BenchContext = createContext<Bench | null>(null)

/** The bench of the tree this is called in. */
export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('No bench here: render the part inside <BenchContext.Provider>.')
  return bench
}

/** The key of a spot. */
export function toKey(spot: Spot): string {
  return `line ${spot.join(' ')}`
}

/** `2.1`: the first line of the group on the second. */
export function toNumber(spot: Spot): string {
  return spot.length === 0 ? '1' : spot.map((index) => index + 1).join('.')
}
