import type { Fold } from '../language/language.ts'

/** Texts, also those of a list, in lower case; what else JSON is written with has no upper case. */
export const ignoreCase: Fold = (value) => value && JSON.parse(JSON.stringify(value).toLowerCase())
