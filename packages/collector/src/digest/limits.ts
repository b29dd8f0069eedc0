/** Bounds of the weekly digest. */

/** Mail addresses that get the digest of a site. */
export const DIGEST_MAILS_MAX = 20
/** Saved reports in a digest. */
export const DIGEST_SAVED_MAX = 10
/** Rows of a saved report in a digest, and of moves between stages. */
export const DIGEST_ROWS_MAX = 10
/** Columns of a saved report in a digest: mails are narrow. */
export const DIGEST_COLUMNS_MAX = 8
/** Milliseconds between two looks at whether a digest is due. */
export const DIGEST_LOOK_MS = 5_000
/** Hours after which a digest that does not arrive is given up for a recipient. */
export const DIGEST_RETRY_HOURS_MAX = 72
/** Days for which the link in a digest takes its recipient out. */
export const DIGEST_UNSUBSCRIBE_DAYS = 400
/** Digests a second that are sent as a test, of one site. */
export const DIGEST_TESTS_PER_SECOND = 0.25
