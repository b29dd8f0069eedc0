/** Bounds of looking at single visitors, units in the names. */

/** Events of one visitor who is looked at, the newest; as many as a browser keeps. */
export const VISITOR_EVENTS_MAX = 500
/** Visitors that one search finds. */
export const FOUND_VISITORS_MAX = 50
/** Days for which it is kept who looked at which visitor. */
export const LOOK_DAYS = 365
