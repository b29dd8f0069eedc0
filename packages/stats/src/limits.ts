/** Below so many visitors in an arm nothing is said about it. */
export const ARM_VISITORS_MIN = 100

/** Below so many converted visitors in an arm nothing is said about it. */
export const ARM_CONVERTED_MIN = 25

/** Before so many days nothing is said: weekdays differ, and each has to be there once. */
export const EXPERIMENT_DAYS_MIN = 7

/** Arms whose visitors come in such a ratio with a chance below this cannot be compared. */
export const SAMPLE_RATIO_CHANCE_MIN = 0.001

/** Above this share of visitors who were in several arms, arms cannot be compared. */
export const MIXED_SHARE_MAX = 0.01
