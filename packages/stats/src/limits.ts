/** Below so many visitors in an arm nothing is said about it. */
export const ARM_VISITORS_MIN = 100

/** Below so many converted visitors in an arm nothing is said about it. */
export const ARM_CONVERTED_MIN = 25
