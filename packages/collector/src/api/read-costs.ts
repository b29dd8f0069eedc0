import { isRecord } from '@segue/protocol'
import { COSTS_MAX } from '../limits.ts'
import { invalid } from './read-fields.ts'

/** What was spent by segment: `{"runner": 500, "*": 2000}`, money above 0 in the site's currency. None without a text. */
export function readCosts(text: string | undefined): ReadonlyMap<string, number> {
  if (text === undefined) return new Map()
  const costs = parseRecord(text)
  const entries = Object.entries(costs ?? {})
  const isMoney = (cost: unknown) => typeof cost === 'number' && Number.isFinite(cost) && cost > 0
  if (costs && entries.length <= COSTS_MAX && entries.every(([, cost]) => isMoney(cost))) {
    return new Map(entries.map(([segment, cost]) => [segment, Number(cost)]))
  }
  throw invalid(
    'costs',
    text,
    `a JSON object of at most ${COSTS_MAX} segments with what was spent on each, above 0, such as {"runner":500,"*":2000}`,
  )
}

function parseRecord(text: string): { readonly [segment: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
