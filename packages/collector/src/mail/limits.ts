/** Bounds of sending mail. */

/** Milliseconds that a mail server may take for each of its answers. */
export const MAIL_MS_MAX = 20_000
/** Characters kept of how a mail server refused. */
export const MAIL_REASON_CHARS_MAX = 300
/** Mails with links to one address at once; one more after each `LINK_MAILBOX_MINUTES`. */
export const LINK_MAILBOX_MAILS_MAX = 3
/** Minutes after which an address may get a further mail with a link. */
export const LINK_MAILBOX_MINUTES = 20
/** Mails with links that the admins of one site set off at once; one more after each minute. */
export const LINK_SITE_MAILS_MAX = 30
/** Forgotten passwords that one address of the network tells at once; one more after each minute. */
export const FORGOTTEN_MAX = 10
