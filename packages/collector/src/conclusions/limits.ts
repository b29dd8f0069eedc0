/** Bounds of what is concluded of experiments. */

/** Bytes of a site's file before the next one is begun: some thousands of conclusions. */
export const CONCLUSION_FILE_BYTES_MAX = 8_388_608
/** Conclusions in one answer. */
export const CONCLUSION_ROWS_MAX = 500
/** Characters of the note of a conclusion. */
export const CONCLUSION_NOTE_CHARS_MAX = 2_000
