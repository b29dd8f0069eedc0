/** Times a change is put back after the host undid it, before it counts as contested. */
export const REAPPLIES_MAX = 10
/** Milliseconds after which one of those times is granted anew. */
export const REAPPLY_REFILL_MS = 1_000
/** Milliseconds an element stays unseen while the parser has not yet shown whether it is the target. */
export const HOLD_MS = 300
