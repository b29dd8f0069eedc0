/** Every bound and delay of the studio, with its unit in the name. */

/** Events the live list keeps; older ones leave it. */
export const LIVE_EVENTS_MAX = 200
/** Events asked for when the live screen opens, and again after a gap. */
export const LIVE_EVENTS_FIRST = 50
/** Rows of bad events that are looked at, newest first, and shown by their reasons. */
export const BAD_EVENTS_MAX = 200
/** Milliseconds before the first try to open a closed stream again; doubled after each failure. */
export const RECONNECT_MS_MIN = 1_000
/** Longest pause between two tries to open the stream. */
export const RECONNECT_MS_MAX = 30_000
/** Milliseconds without typing after which the config is checked on the server. */
export const CHECK_DELAY_MS = 400
/** Milliseconds that a copied text is confirmed on its button. */
export const COPIED_MS = 2_000
/** Visitors an arm needs before its rate is read as more than a first impression. */
export const ARM_VISITORS_MIN = 100
/** Converted visitors an arm needs before its rate is read as more than a first impression. */
export const ARM_CONVERTED_MIN = 25
/** Stage changes drawn as arrows in each direction; the table lists all. */
export const ARROWS_MAX = 7
/** Unchanged lines shown around a difference. */
export const DIFF_CONTEXT_LINES = 3
/** Inserted plus removed lines beyond which a difference is shown as one replaced block. */
export const DIFF_EDITS_MAX = 2_000
/** Characters of the note that goes with a published version. */
export const NOTE_CHARS_MAX = 200
/** Characters of one comment on a draft. */
export const COMMENT_CHARS_MAX = 2_000
/** Characters of the note of what was concluded of an experiment. */
export const CONCLUSION_NOTE_CHARS_MAX = 2_000
/** Characters of the name of a key or token. */
export const NAME_CHARS_MAX = 100
/** Days a new API token holds when nobody says otherwise. */
export const TOKEN_DAYS_FIRST = 90
/** Days an API token holds at most. */
export const TOKEN_DAYS_MAX = 365
/** Entries of the audit log that are asked for at once. */
export const AUDIT_ENTRIES_MAX = 100
/** Milliseconds without an edit after which what was edited is checked and counted. */
export const EDIT_PAUSE_MS = 400
/** Conditions on the visitors of a report. */
export const FILTER_TERMS_MAX = 10
/** Days of an experiment that the table lists, newest first; the drawing and the CSV have all. */
export const LISTED_DAYS_MAX = 14
/** Steps of editing a segment that can be undone. */
export const UNDO_STEPS_MAX = 100
/** Lines of one rule that are counted each by itself. */
export const COUNTED_LINES_MAX = 60
/** Deeds, and facts, of a visitor who shows a finding that are told. */
export const WITNESS_EVENTS_MAX = 4
/** Versions of the site config that are loaded beside the published one to look at a visitor. */
export const VISITOR_VERSIONS_MAX = 6
/** Milliseconds of taking a visitor through time between two turns of the page. */
export const TRACE_SLICE_MS = 24
/** Visitors who are named as examples of a move. */
export const EXAMPLES_MAX = 3
/** Sentences about a replay that are shown before somebody asks for all. */
export const REPLAY_LINES_FIRST = 6
/** Share of exposures with a missing target, 0 to 1, above which it is worth a look. */
export const MISSING_SHARE_MAX = 0.05
/** The relative change that an experiment is planned to see. */
export const PLANNED_LIFT = 0.1
/** Days that an experiment runs at least. */
export const EXPERIMENT_DAYS_MIN = 7
/** Days beyond which an experiment takes long. */
export const EXPERIMENT_DAYS_LONG = 90

/** Steps that a funnel has at most. */
export const FUNNEL_STEPS_MAX = 10

/** Hours within which all steps of a funnel are made, at most: a year. */
export const FUNNEL_HOURS_MAX = 8_784

/** Columns of pages that are drawn of the ways through the site; the table has all. */
export const PATH_COLUMNS_MAX = 5

/** Milliseconds that an opened page of the site may take until it answers. */
export const PAGE_MS_MAX = 20_000

/** Milliseconds between two looks at an opened page. */
export const PAGE_POLL_MS = 1_000

/** Milliseconds that an opened page may take to count. */
export const COUNT_MS_MAX = 5_000

/** Segments whose overlaps are drawn; the table has all pairs. */
export const MATRIX_SEGMENTS_MAX = 12

/** Behaviours of a segment that are drawn; the table has all. */
export const PERSONA_ROWS_MAX = 12

/** Pages that are drawn of where it hurts; the table has all. */
export const PAIN_ROWS_MAX = 10

/** Visitors below whom a cell of the cohorts is no larger or smaller than others for sure, and stays pale. */
export const COHORT_VISITORS_MIN = 25

/** How often what others may have changed is loaded again while somebody looks at it. */
export const REFRESH_MS = 60_000

/** How long the first event may take before it is told what may keep it away. */
export const FIRST_EVENT_MS = 60_000

/** Days that the figures of the journey look back. */
export const JOURNEY_DAYS = 30

/** Touchpoints that are drawn before the stages; the table has all. */
export const FLOW_TOUCHPOINTS_MAX = 8
