/** Bounds of sending mail. */

/** Milliseconds that a mail server may take for each of its answers. */
export const MAIL_MS_MAX = 20_000
/** Characters kept of how a mail server refused. */
export const MAIL_REASON_CHARS_MAX = 300
