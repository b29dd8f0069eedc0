/** Bounds of comments. */

/** Comments that one site keeps, open and resolved. */
export const COMMENTS_PER_SITE_MAX = 500
/** Characters of one comment. */
export const COMMENT_CHARS_MAX = 2_000
