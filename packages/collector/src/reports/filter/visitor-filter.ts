import type { Period } from '../period.ts'

/** Which visitors a report is about; see definition.md. */
export interface VisitorFilter {
  /** All of them are met. */
  readonly where: readonly FilterTerm[]
  /** When the visitor was first seen. */
  readonly first?: Period
}

/** One thing that a visitor has to show: `by` is one of {@link FILTER_KEYS}, or `trait.` and a name. */
export interface FilterTerm {
  readonly by: FilterKey | `trait.${string}`
  readonly is: string
}

/** What visitors are chosen by. */
export const FILTER_KEYS = [
  'segment',
  'stage',
  'source',
  'medium',
  'campaign',
  'referrer',
  'country',
  'region',
  'device',
  'browser',
  'os',
] as const

/** One of {@link FILTER_KEYS}. */
export type FilterKey = (typeof FILTER_KEYS)[number]

/** The trait that a term asks for; undefined for others. */
export function traitOf({ by }: FilterTerm): string | undefined {
  return by.startsWith(TRAIT) ? by.slice(TRAIT.length) : undefined
}

const TRAIT = 'trait.'
