import { CONTROL, HOLDOUT } from '@segue/protocol'
import { EVERYONE } from '../site/names.ts'
import type { ArmResult, ExperienceResult } from './experience-results.ts'

/**
 * What can be said of an experience's results without claiming more than was measured. It is no verdict: overlapping
 * or separate intervals describe the numbers so far, and looking often does not make them stronger.
 */
export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'early'; readonly arm: ArmResult }
  | { readonly kind: 'alone'; readonly arm: ArmResult }
  | {
      readonly kind: 'overlapping' | 'separate'
      readonly arm: ArmResult
      readonly baseline: ArmResult
    }

/** Reads the finding from everyone's numbers; the baseline is the control, or the holdout where there is none. */
export function toFinding(result: ExperienceResult): Finding {
  const arms = result.segments.find(({ segment }) => segment === EVERYONE)?.arms ?? []
  const baseline =
    arms.find(({ arm }) => arm === CONTROL) ?? arms.find(({ arm }) => arm === HOLDOUT)
  const variants = arms.filter(({ arm }) => arm !== CONTROL && arm !== HOLDOUT)
  const best = toLargest(variants, ({ rate }) => rate)
  if (!best) return { kind: 'none' }
  const early = toLargest(
    [...variants, ...(baseline ? [baseline] : [])].filter((arm) => arm.early),
    ({ visitors }) => -visitors,
  )
  if (early) return { kind: 'early', arm: early }
  if (!baseline) return { kind: 'alone', arm: best }
  const separate = best.low > baseline.high || best.high < baseline.low
  return { kind: separate ? 'separate' : 'overlapping', arm: best, baseline }
}

function toLargest<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
): Item | undefined {
  return [...items].sort((a, b) => measure(b) - measure(a))[0]
}
