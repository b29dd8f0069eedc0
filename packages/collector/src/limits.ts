/** The collector's own bounds, units in the names. Those of the wire and of the site config are in `protocol`. */

/** Bytes of appended lines that may wait for the disk, a half for one key; beyond it senders are told to come back. */
export const LOG_QUEUE_BYTES_MAX = 16_777_216
/** Batches that may wait for the disk, a half for one key: what is checked between two syncs bounds how long one waits. */
export const LOG_QUEUE_BATCHES_MAX = 128
/** Seconds that senders are told to wait at most when there is no room. */
export const LOG_RETRY_SECONDS_MAX = 30
/** Bytes of a log segment before it is sealed. One append may carry it over by its own size. */
export const LOG_SEGMENT_BYTES_MAX = 4_194_304
/** Milliseconds from a segment's first byte until it is sealed: how late a report can be. */
export const LOG_SEGMENT_AGE_MS_MAX = 1_000

/** Bytes kept of a refused body or event. */
export const BAD_BODY_BYTES_MAX = 65_536
/** Refused bodies and events kept per site, the newest; of older ones only the counts stay. */
export const BAD_ROWS_MAX = 10_000
/** Rejected events that one call tries again. */
export const REPLAY_ROWS_MAX = 500

/** Milliseconds a visitor's clock may be off before it is corrected, and lie in the future before it is clamped. */
export const CLOCK_OFFSET_MS_MAX = 300_000
/** Page views within `FAST_SECONDS` that people can still make. */
export const FAST_VIEWS_MAX = 60
/** Seconds over which page views are counted to tell programs from people. */
export const FAST_SECONDS = 10
/** Days an id's own time may lie before its arrival to be searched with the bulk; older ones are looked up apart. */
export const ID_AGE_DAYS_MAX = 7

/** Requests a second from one write key, and how many it may save up. */
export const KEY_REQUESTS_PER_SECOND = 2_000
/** Requests a second from one address, and how many it may save up. */
export const ADDRESS_REQUESTS_PER_SECOND = 50
/** Batches from one address that may be arriving at the same time: slow senders hold memory and connections. */
export const ADDRESS_BATCHES_AT_ONCE_MAX = 20
/** Seconds' worth of unused requests that a sender may save up for a burst. */
export const BURST_SECONDS = 4
/** Senders remembered by one rate limit. */
export const RATE_SENDERS_MAX = 100_000

/** Failed sign-ins for one address of mail before it is locked. */
export const SIGN_IN_FAILURES_MAX = 5
/** Minutes a locked address of mail stays locked, and a failure is remembered. */
export const SIGN_IN_LOCK_MINUTES = 15
/** Failed sign-ins with addresses that no user has which the audit log takes in `AUDIT_STRANGERS_MINUTES`. */
export const AUDIT_STRANGERS_MAX = 50
/** Minutes after which the audit log takes failed sign-ins of strangers again. */
export const AUDIT_STRANGERS_MINUTES = 60
/** Sign-ins that wait for their password to be checked. */
export const SIGN_INS_WAITING_MAX = 20
/** Characters of a password that are read at all. */
export const PASSWORD_CHARS_MAX = 256
/** Characters a new password needs. */
export const PASSWORD_CHARS_MIN = 12
/** Minutes for which a link to the debug overlay of a site works. */
export const DEBUG_LINK_MINUTES = 60
/** Days for which a link shows a draft on the site. */
export const PREVIEW_LINK_DAYS = 7
/** Days for which a link shows a report, at most. */
export const SHARE_DAYS_MAX = 90

/** Reports of one site that have a link at the same time. */
export const SHARES_PER_SITE_MAX = 50

/** Characters of a filter of a report that a link shows. */
export const SHARE_FIELD_CHARS_MAX = 4_000

/** Milliseconds for which what a link shows is not asked of the store again. */
export const SHARED_ANSWER_MS = 60_000

/** Drafts of one site that links carry at the same time. */
export const PREVIEWS_PER_SITE_MAX = 20
/** Days a session lives. */
export const SESSION_DAYS = 7
/** Sessions kept at most, oldest forgotten first. */
export const SESSIONS_MAX = 1_000

/** Keys of one site that are valid at the same time. */
export const KEYS_PER_SITE_MAX = 50
/** Hours for which a rotated key still works when nobody says otherwise. */
export const KEY_GRACE_HOURS = 24
/** Hours for which a rotated key can be kept alive. */
export const KEY_GRACE_HOURS_MAX = 720

/** Days an API token lives when nobody says otherwise, and at most. */
export const TOKEN_DAYS = 365
/** API tokens of one site that are valid at the same time. */
export const TOKENS_PER_SITE_MAX = 50
/** Days in which an invitation can be answered. */
export const INVITATION_DAYS = 7
/** Invitations of one site that nobody has answered. */
export const INVITATIONS_PER_SITE_MAX = 100
/** Hours in which a link to a new password works. */
export const RESET_LINK_HOURS = 24
/** Sessions of one user, the oldest ended first. */
export const SESSIONS_PER_USER_MAX = 20
/** Characters kept of how a browser names itself. */
export const BROWSER_CHARS_MAX = 200
/** Characters of names that people give to keys and tokens, and of their own. */
export const NAME_CHARS_MAX = 100
/** Bytes of a file of the audit log before the next one is begun. */
export const AUDIT_FILE_BYTES_MAX = 8_388_608
/** Entries of the audit log in one answer when nobody says otherwise. */
export const AUDIT_ROWS = 100
/** Days a publication can be scheduled ahead. */
export const SCHEDULE_DAYS_MAX = 366
/** Publications of one site that wait for their time. */
export const SCHEDULED_PER_SITE_MAX = 50
/** Milliseconds between two looks at whether something scheduled is due. */
export const SCHEDULE_LOOK_MS = 1_000
/** Characters of the token of a link. */
export const LINK_CHARS_MAX = 1_000
/** Bytes of a request to the studio's API, a site config in its envelope. */
export const API_BODY_BYTES_MAX = 1_048_576
/** Levels of nesting in it; what is made of it may call itself for each. */
export const API_BODY_DEPTH_MAX = 1_000
/** Characters of the note to a published version. */
export const NOTE_CHARS_MAX = 500
/** Rows one list of the API gives. */
export const LIST_ROWS_MAX = 500
/** Events of one visitor in an export of histories, the newest; as many as a profile's log and then some. */
export const HISTORY_EVENTS_MAX = 2_000
/** Events after which a page of histories takes no further visitor. */
export const HISTORIES_EVENTS_MAX = 5_000

/** Days a report looks back when it is not told. */
export const REPORT_DAYS = 30
/** Steps that a funnel has at most. */
export const FUNNEL_STEPS_MAX = 10
/** Hours that a question may give the steps of a funnel: a year. */
export const FUNNEL_HOURS_MAX = 8_784
/** Visitors below which a page is no pain point, unless asked otherwise: of fewer nothing can be said. */
export const PAIN_VISITORS = 30
/** Visitors that a question may ask of a page at most. */
export const PAIN_VISITORS_MAX = 1_000_000
/** Terms of a filter of visitors. */
export const FILTER_TERMS_MAX = 10
/** Characters of one of them. */
export const FILTER_TEXT_CHARS_MAX = 500
/** Segments whose costs a question may tell. */
export const COSTS_MAX = 1_000
/** Milliseconds a report may take. */
export const REPORT_MS_MAX = 30_000
/** Reports computed at the same time. */
export const REPORTS_AT_ONCE_MAX = 2

/** Bytes of a request about identity. */
export const IDENTITY_BODY_BYTES_MAX = 16_384
/** Milliseconds between two looks at whether the day of the daily salt is over. */
export const SALT_LOOK_MS = 60_000
/** Milliseconds that looking for findings in a site config may take. */
export const LINT_MS_MAX = 8_000

/** Live streams open at the same time. */
export const LIVE_STREAMS_MAX = 100
/** Milliseconds between the comments that keep a live stream open. */
export const LIVE_HEARTBEAT_MS = 15_000
/** Bytes a slow reader of a live stream may lag behind before events are left out for it. */
export const LIVE_LAG_BYTES_MAX = 1_048_576

/** Ports tried, one after the other, when the wanted one is busy. */
export const PORTS_TRIED_MAX = 20
/** Milliseconds from the signal to stop until the process ends, whatever is left. */
export const STOP_MS_MAX = 10_000
/** Milliseconds from the signal to stop until requests that are still arriving are cut off. */
export const STOP_REQUESTS_MS_MAX = 3_000
/** Milliseconds a request may take to arrive. */
export const REQUEST_MS_MAX = 15_000

/** Milliseconds the store process may take to open its file: after a crash it reads up to 128 MB of write-ahead log. */
export const STORE_START_MS_MAX = 60_000
/** Milliseconds a store process that is just ending may still hold the file when the next one wants it. */
export const STORE_LOCK_MS_MAX = 3_000
/** Milliseconds between two attempts to start a store process that keeps ending. */
export const STORE_RESTART_MS_MAX = 5_000
/** Megabytes without which the store cannot drain the worst segment there can be, and as many as it gets without a setting. */
export const STORE_MEMORY_MB_MIN = 128
/** Milliseconds from a drain that failed to the next try. */
export const DRAIN_RETRY_MS = 5_000

/** Milliseconds for which one look at the free disk space holds. */
export const DISK_LOOK_MS = 1_000
/** Seconds after which senders try again when the disk is full. */
export const DISK_FULL_RETRY_SECONDS = 30
/** Milliseconds between two looks at the clock. */
export const CLOCK_LOOK_MS = 10_000
/** Milliseconds by which the clock must have moved to have been set. */
export const CLOCK_JUMP_MS_MIN = 60_000
/** Bytes a settings file may have. */
export const SETTINGS_FILE_BYTES_MAX = 65_536
/** Characters an operator's token needs. */
export const OPS_TOKEN_CHARS_MIN = 16
/** Days for which a site can keep what its visitors did. */
export const RETENTION_DAYS_MAX = 36_500
/** Milliseconds between two looks for what is too old. */
export const RETENTION_LOOK_MS = 3_600_000
