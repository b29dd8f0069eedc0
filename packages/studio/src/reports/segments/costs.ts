import type { Keep } from '../../keep/keep.ts'
import { EVERYONE } from '../../site/names.ts'

/** What was spent by segment, `*` for everyone, in the site's currency; segments without a cost are not in it. */
export type Costs = { readonly [segment: string]: number }

/** What this browser was told of a site. */
export function readCosts(keep: Keep, site: string): Costs {
  return parseCosts(keep.read(KEY + site) ?? '')
}

/** What a report is asked with, as costs; what is none is left out. */
export function parseCosts(text: string): Costs {
  const known = Object(parse(text))
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, number] => isCost(entry[1])),
  )
}

/** Keeps them for the next visit with this browser. */
export function keepCosts(keep: Keep, site: string, costs: Costs): void {
  keep.write(KEY + site, JSON.stringify(costs))
}

/** Of everyone and of segments that there are: what the report is asked with; undefined without any. */
export function toCostsText(costs: Costs, segments: readonly string[]): string | undefined {
  const asked = [EVERYONE, ...segments].filter((segment) => Object.hasOwn(costs, segment))
  if (asked.length === 0) return undefined
  return JSON.stringify(Object.fromEntries(asked.map((segment) => [segment, costs[segment]])))
}

function isCost(cost: unknown): boolean {
  return typeof cost === 'number' && Number.isFinite(cost) && cost > 0
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const KEY = 'segue:costs:'
