/** Bytes of a posted form; a full checkout is under 2 KiB. */
export const FORM_BYTES_MAX = 16_384
/** Different lines in one cart. */
export const CART_LINES_MAX = 20
/** Pieces of one thing in one cart. */
export const LINE_PIECES_MAX = 9
/** Orders kept in memory; the oldest is forgotten first. */
export const ORDERS_KEPT_MAX = 500
/** Characters of a search that are looked at. */
export const SEARCH_CHARS_MAX = 80
/** Characters of a name, a street or a town. */
export const TEXT_CHARS_MAX = 80
/** Characters of an e-mail address. */
export const EMAIL_CHARS_MAX = 120
/** Ports tried when the wanted one is taken, the wanted one included. */
export const PORTS_TRIED_MAX = 20
/** Time open connections get to finish when the shop stops. */
export const STOP_MS_MAX = 2_000
