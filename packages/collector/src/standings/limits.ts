/** Bounds of watching where visitors stand. */

/** Milliseconds from what a visitor does until the rules look at them: whoever does much is looked at once. */
export const LOOK_WAIT_MS = 2_000
/** Visitors whom the rules look at in one go. */
export const LOOK_VISITORS_MAX = 250
/** Milliseconds between two looks at whether visitors wait. */
export const LOOK_MS = 1_000
/** While visitors wait, the rules rest so many times as long as they worked: they leave the store to the others. */
export const LOOK_REST_TIMES = 4
/** Days after which a visitor is looked at again though no rule asks for it. */
export const STANDING_DAYS_MAX = 30
/** Milliseconds after which a visitor is looked at again whom the rules could not judge, unless they come back sooner. */
export const UNJUDGED_AGAIN_MS = 86_400_000
/** Milliseconds for which nobody lapses after the clock was set: time to set it right. */
export const LOOK_CLOCK_HOLD_MS = 3_600_000
/** Versions of a site config that are searched for how old its rules are. */
export const RULE_VERSIONS_LOOKED_AT_MAX = 20
/** Days for which moves are kept, for webhooks that are paused or down. */
export const MOVES_DAYS_MAX = 30
/** Members of a segment that an export reads in one go. */
export const MEMBERS_PAGE_ROWS = 5_000
