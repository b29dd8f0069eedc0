import type { SiteConfig } from '@segue/protocol'
import { toCount, toPercent } from '../format/numbers.ts'
import { audiences } from '../messages/en/audiences.ts'
import { worthOf } from './rule/unseen-facts.ts'

/**
 * `74, 3.7 %`, or that nobody counted yet. Where a rule asks for what only browsers know, `at least` so many, or that it
 * cannot be counted.
 */
export function toShareText(
  visitors: number | undefined,
  about: { readonly all: number; readonly rule: unknown; readonly config: SiteConfig },
): string {
  const { all, rule, config } = about
  if (visitors === undefined) return audiences.notCounted
  const worth = worthOf(visitors, rule, config)
  if (worth === 'nothing') return audiences.uncountable
  const text = all === 0 ? toCount(visitors) : `${toCount(visitors)}, ${toPercent(visitors / all)}`
  return worth === 'floor' ? audiences.atLeast(text) : text
}
