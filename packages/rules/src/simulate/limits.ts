/** Days that are looked through for the next change by time alone; where nothing changes, the next look is after them. */
export const LOOK_AHEAD_DAYS_MAX = 7
/** Visitors named as examples of a move. */
export const REPLAY_EXAMPLES_MAX = 5
