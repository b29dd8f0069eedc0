/** Topics one score keeps: when a new one comes on top, the weakest of the others goes. */
export const SCORE_TOPICS_MAX = 20
/** Characters of a score's topic; longer ones earn nothing. */
export const TOPIC_CHARS_MAX = 64
/** Magnitude of a number that sums, averages and maxima take in; larger ones are left out. */
export const VALUE_MAX = 1_000_000_000
/** Traits `identify` can leave in a profile; further ones are left out. */
export const VISITOR_TRAITS_MAX = 100
/** Characters, as JSON, of a trait with its name, or of a source, that a profile keeps; longer ones are left out. */
export const PROFILE_VALUE_CHARS_MAX = 4_096
/** Characters of a profile's log, as JSON: the oldest entries give way. */
export const LOG_CHARS_MAX = 1_048_576
/** Characters of a text that `regex` and `glob` look at; longer ones are unknown, longer paths are cut for `pages`. */
export const PATTERN_TEXT_CHARS_MAX = 1_024
/** Characters of a pattern. */
export const PATTERN_CHARS_MAX = 512
/** Steps of a compiled pattern, every repetition written out. */
export const PATTERN_STATES_MAX = 96
/**
 * Steps that are a character, a class or `$`: one bit each; the worst on the longest text takes about 3 ms when it is
 * the first.
 */
export const PATTERN_PLACES_MAX = 48
/** Groups inside groups of a pattern. */
export const PATTERN_DEPTH_MAX = 16
/** Conditions one condition's receipt goes into, parts and segments included; the others come without parts. */
export const RECEIPT_NODES_MAX = 2_000
