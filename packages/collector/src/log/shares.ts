/** How much of something each one holds. */
export interface Shares {
  /** Whether one may hold so much more. */
  readonly hasRoom: (whose: string, amount: number) => boolean
  /** Adds to what one holds, unasked; a negative amount takes away. */
  readonly add: (whose: string, amount: number) => void
}

/**
 * Shares of a whole, all free. Nobody may hold more than stays free for others, so that there is room for a newcomer
 * however many want all of it: one who does gets a half, two get a third each. (Choudhury and Hahne, "Dynamic queue length
 * thresholds", 1998, with a factor of one.)
 */
export function createShares(whole: number): Shares {
  const held = new Map<string, number>()
  let total = 0
  const heldBy = (whose: string) => held.get(whose) ?? 0
  return {
    hasRoom: (whose, amount) => heldBy(whose) + amount <= whole - total - amount,
    add(whose, amount) {
      const own = heldBy(whose) + amount
      if (own > 0) held.set(whose, own)
      else held.delete(whose)
      total += amount
    },
  }
}
