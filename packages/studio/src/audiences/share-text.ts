import { toCount, toPercent } from '../format/numbers.ts'
import { audiences } from '../messages/en/audiences.ts'

/** `74, 3.7 %`, or that nobody counted yet. */
export function toShareText(visitors: number | undefined, all: number): string {
  if (visitors === undefined) return audiences.notCounted
  return all === 0 ? toCount(visitors) : `${toCount(visitors)}, ${toPercent(visitors / all)}`
}
