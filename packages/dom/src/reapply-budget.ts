import { REAPPLIES_MAX, REAPPLY_REFILL_MS } from './limits.ts'

/**
 * How often a change may be put back before it gives in: calling it takes one, and says false when none is left.
 *
 * A bucket of {@link REAPPLIES_MAX} that gains one per {@link REAPPLY_REFILL_MS}, reckoned when it is asked, without
 * a timer. Worked example: a host that reverts in every frame (16 ms) is given in to after 160 ms; one that renders
 * anew every two seconds never is.
 */
export function createBudget(now: () => number): () => boolean {
  let left = REAPPLIES_MAX
  let last = 0

  return () => {
    const time = now()
    left = Math.min(REAPPLIES_MAX, left + (time - last) / REAPPLY_REFILL_MS)
    last = time
    if (left < 1) return false
    left -= 1
    return true
  }
}
