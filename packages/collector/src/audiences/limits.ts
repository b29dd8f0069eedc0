/** Bounds of trying rules on stored visitors, units in the names. */

/** Visitors that rules are tried on, those with the newest events. */
export const AUDIENCE_VISITORS_MAX = 2_000
/** Events of one visitor that rules are tried on, the newest; as many as a browser keeps. */
export const AUDIENCE_EVENTS_PER_VISITOR_MAX = 500
/** Events of all these visitors together; who would exceed them is not looked at. */
export const AUDIENCE_EVENTS_MAX = 150_000
/** Events in one message to the process that tries rules. */
export const AUDIENCE_PAGE_EVENTS_MAX = 5_000
/** Rules counted in one question beside the segments. */
export const AUDIENCE_RULES_MAX = 60
/** Questions about audiences that wait for their turn. */
export const AUDIENCE_QUESTIONS_MAX = 16
/** Milliseconds that trying rules may take. */
export const AUDIENCE_MS_MAX = 30_000
/** Milliseconds without a question after which the process that tries rules ends, with the memory it has taken. */
export const AUDIENCE_IDLE_MS = 120_000
/** Milliseconds of trying rules between two looks at whether anybody still waits for the answer. */
export const AUDIENCE_SLICE_MS = 20
/** Milliseconds of one answer in which histories are brought; at least one page of them is. */
export const BRING_MS_MAX = 250
/** Milliseconds of one answer in which visitors are counted; whoever asks goes on from there. */
export const COUNT_MS_MAX = 500
/** Visitors outside a segment who are explained to find one who lacks little. */
export const OUTSIDERS_MAX = 12
/** Visitors who are replayed in one answer; whoever asks goes on from there. */
export const REPLAY_VISITORS_MAX = 200
/** Days for which a replay looks back: whoever did nothing since is left out. */
export const REPLAY_DAYS = 30
/** Event types in the vocabulary of a site. */
export const VOCABULARY_TYPES_MAX = 60
/** Properties of one event type in the vocabulary of a site. */
export const VOCABULARY_PROPERTIES_MAX = 40
/** Values of one property in the vocabulary of a site. */
export const VOCABULARY_VALUES_MAX = 20
/** Characters of a value in the vocabulary; longer ones are no words. */
export const VOCABULARY_CHARS_MAX = 60
