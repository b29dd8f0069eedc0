import type { SiteConfig } from '@segue/protocol'
import { askedOfParts } from '../explain/asked-of-parts.ts'
import type { ConditionReceipt } from '../explain/receipt.ts'
import { missingOf } from '../explain/what-is-missing.ts'

/**
 * How much is lacking for a condition to be answered as wanted: the conditions that would have to be answered otherwise,
 * at the least, and of as many what their numbers lack.
 */
export function lackOf(
  { condition, answer, actual, parts }: ConditionReceipt,
  wanted: 'yes' | 'no',
  config: SiteConfig,
): number {
  if (answer === wanted) return 0
  if (!parts) {
    const steps = Math.abs(missingOf(condition, actual, { wanted, config })?.missing ?? 0)
    return 1 + (NUMBERS_SHARE * steps) / (steps + 1)
  }
  const { inside, takesAll } = askedOfParts(condition, wanted)
  const lacks = parts.map((part) => lackOf(part, inside, config))
  return takesAll ? lacks.reduce((sum, lack) => sum + lack, 0) : Math.min(...lacks)
}

/** What numbers lack never weighs as much as a condition. */
const NUMBERS_SHARE = 0.001
