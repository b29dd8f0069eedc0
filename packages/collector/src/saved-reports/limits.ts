/** Bounds of saved reports. */

/** Reports that one site keeps under names. */
export const SAVED_REPORTS_PER_SITE_MAX = 50
/** Days that the period of a saved report looks back at most. */
export const SAVED_DAYS_MAX = 1_098
