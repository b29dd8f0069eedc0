/** Visitors made up to look at rules with. */
export const SAMPLE_VISITORS = 400
/** Events of one of them at most. */
export const SAMPLE_EVENTS_MAX = 30
/** Share of the smaller of two segments that lies in the other, from which on they overlap. */
export const OVERLAP_SHARE_MIN = 0.8
/** Visitors that two segments must have before their overlap is told. */
export const OVERLAP_VISITORS_MIN = 20
/** How many times smaller the rest outside the overlap is than chance would leave it, before the overlap is told. */
export const OVERLAP_CHANCE_TIMES_MIN = 4
/** Times a visitor leaves a stage within {@link LOOP_DAYS_MAX} before it is a loop. */
export const LOOP_ROUNDS_MIN = 3
/** Days in which a loop goes round: who comes back after weeks is only coming back. */
export const LOOP_DAYS_MAX = 7
/** Weeks an answer may take before a segment is too small for one. */
export const ANSWER_WEEKS_MAX = 13
/** How likely it may be that earlier variants take all visitors of a later one by mere chance, before it is told. */
export const SHADOW_CHANCE_MAX = 0.01
/** How likely so few of the visitors looked at may be in a segment that is just large enough, before it is told. */
export const SIZE_CHANCE_MAX = 0.01
/** How likely any of the overlaps in a site config may be mere chance, before one is told. */
export const OVERLAP_CHANCE_MAX = 0.01
