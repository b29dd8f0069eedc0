import { CONTROL, type Experience, HOLDOUT } from '@segue/protocol'
import { EVERYONE } from '../site/names.ts'
import { type ArmResult, type ExperienceResult, toArmResult } from './experience-results.ts'

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

/**
 * Reads the finding from everyone's numbers; the baseline is the control, or the holdout where there is none.
 *
 * In an experiment chance gives each variant the same kind of visitors, so the best one is compared. Where conditions
 * choose the variant, each has visitors of its own kind, and only all variants together face the same kind as the
 * baseline.
 */
export function toFinding(result: ExperienceResult, mode: Experience['mode']): Finding {
  const arms = result.segments.find(({ segment }) => segment === EVERYONE)?.arms ?? []
  const baseline =
    arms.find(({ arm }) => arm === CONTROL) ?? arms.find(({ arm }) => arm === HOLDOUT)
  const variants = arms.filter(({ arm }) => arm !== CONTROL && arm !== HOLDOUT)
  const pooled = mode === 'personalize' && variants.length > 1 ? [toPooled(variants)] : variants
  const best = toLargest(pooled, ({ rate }) => rate)
  if (!best) return { kind: 'none' }
  const early = toLargest(
    [...pooled, ...(baseline ? [baseline] : [])].filter((arm) => arm.early),
    ({ visitors }) => -visitors,
  )
  if (early) return { kind: 'early', arm: early }
  if (!baseline) return { kind: 'alone', arm: best }
  const separate = best.low > baseline.high || best.high < baseline.low
  return { kind: separate ? 'separate' : 'overlapping', arm: best, baseline }
}

function toPooled(variants: readonly ArmResult[]): ArmResult {
  const sum = (measure: (arm: ArmResult) => number) =>
    variants.reduce((total, arm) => total + measure(arm), 0)
  return toArmResult({
    experience: variants[0]?.experience ?? '',
    segment: EVERYONE,
    arm: POOLED,
    visitors: sum(({ visitors }) => visitors),
    converted: sum(({ converted }) => converted),
    conversions: sum(({ conversions }) => conversions),
    revenue: sum(({ revenue }) => revenue),
  })
}

function toLargest<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
): Item | undefined {
  return [...items].sort((a, b) => measure(b) - measure(a))[0]
}

/** Stands for all variants of an experience together; no id of a variant can hold a star. */
export const POOLED = '*'
