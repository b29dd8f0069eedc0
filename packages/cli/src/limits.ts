/** Visitors one sample can hold. */
export const SAMPLE_VISITORS_MAX = 100_000
/** Days a sample can reach back. */
export const SAMPLE_DAYS_MAX = 365
/** The largest seed: seeds are 32-bit. */
export const SAMPLE_SEED_MAX = 4_294_967_295
/** Requests of a sample under way at the same time. */
export const SENDER_REQUESTS_MAX = 16
/** Events in one request of a sample: the snippet sends no more either. */
export const SENDER_BATCH_EVENTS_MAX = 20
/** Times one batch is sent before the command gives up. */
export const SENDER_TRIES_MAX = 20
/** Milliseconds before a second try when the collector does not say; doubled at each further one. */
export const SENDER_RETRY_MS = 250
/** Milliseconds that such a pause lasts at most. */
export const SENDER_BACK_OFF_MS_MAX = 5_000
/** Milliseconds that a `Retry-After` is believed at most. */
export const SENDER_RETRY_MS_MAX = 60_000
/** Milliseconds between two lines of progress where no terminal is. */
export const PROGRESS_LINE_MS = 5_000
/** Milliseconds between two drawings of the progress bar. */
export const PROGRESS_DRAW_MS = 100
/** Characters of the progress bar itself. */
export const PROGRESS_BAR_CHARS = 28
/** Characters of a YAML or JSON file of visitors, which is read whole. */
export const VISITOR_FILE_CHARS_MAX = 8_000_000
/** Lists and objects inside one another in such a file. */
export const VISITOR_FILE_DEPTH_MAX = 100
/** Characters of one visitor's line where each has one. */
export const VISITOR_LINE_CHARS_MAX = 4_000_000
/** Complaints about a file of visitors that are named one by one. */
export const VISITOR_COMPLAINTS_MAX = 10
/** Refused events that one list shows: the collector gives no more. */
export const LIST_EVENTS_MAX = 500
/** Characters of one row of an imported file. */
export const IMPORT_ROW_CHARS_MAX = 900_000
/** Bytes of the events in one request of an import: with the envelope it stays below the collector's limit. */
export const IMPORT_BATCH_BYTES_MAX = 900_000
/** Users whose traits an import sends at the same time. */
export const IMPORT_REQUESTS_MAX = 16
