import { REAPPLIES_MAX, REAPPLY_REFILL_MS } from './limits.ts'

/**
 * How often a change may be put back before it gives in: calling it takes one, and says false when none was left.
 *
 * A bucket of {@link REAPPLIES_MAX} that gains one per {@link REAPPLY_REFILL_MS}, reckoned when it is asked, without
 * a timer. Worked example: a host that reverts in every frame (16 ms) is given in to after 160 ms; one that renders
 * anew every two seconds never is.
 */
export function createBudget(now: () => number): () => boolean {
  let spent = 0
  let last = 0

  return () => {
    const time = now()
    spent = Math.max(0, spent - (time - last) / REAPPLY_REFILL_MS) + 1
    last = time
    return spent <= REAPPLIES_MAX
  }
}
