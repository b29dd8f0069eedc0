/** Bounds of writing the store's write-ahead log back into its file. */

/** Milliseconds without a drain after which the store writes its log back into its file. */
export const WRITE_BACK_REST_MS = 5_000
/** Milliseconds after which it does so under a load without rest. */
export const WRITE_BACK_AGE_MS_MAX = 300_000
/** Bytes that writing it back may take beside what it holds: rows that are packed anew, and blocks that tables begin. */
export const WRITE_BACK_ROOM_BYTES = 16_777_216
