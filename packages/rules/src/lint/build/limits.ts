/** Choices of leaves that a visitor is built for, one after the other. */
export const BUILD_TRIES_MAX = 24
/** Steps towards one choice. */
export const BUILD_STEPS_MAX = 30
