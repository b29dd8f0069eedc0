/** Looks that a simulation takes between two events at most: with rules on the hour of the day, about ten days. */
export const SIMULATED_LOOKS_MAX = 1_000
/** Visitors named as examples of a move. */
export const REPLAY_EXAMPLES_MAX = 5
