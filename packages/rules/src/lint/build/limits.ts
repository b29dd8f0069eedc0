/** Choices of leaves that a visitor is built for, one after the other. */
export const BUILD_TRIES_MAX = 24
/** Steps towards one choice. */
export const BUILD_STEPS_MAX = 30
/** Events of one who is built: a profile remembers no more of them in its log. */
export const BUILD_EVENTS_MAX = 450
/** Events of one who is built to show what is proven: a few choices and steps are enough, each of which takes long. */
export const SHOW_EVENTS_MAX = 6_000
/** Choices and steps of these. */
export const SHOW_TRIES_MAX = 4
/** Events, days and visits that are counted out where somebody is built only to refute; larger numbers are made smaller. */
export const COUNT_BUILT_MAX = 100
/** Ways in which somebody who was built for small numbers tries to reach the large ones. */
export const GROW_TRIES_MAX = 4
/** Steps of each. */
export const GROW_STEPS_MAX = 10
