/**
 * Every bound that the wire, the profile and the site config share, with its unit in the name.
 * A limit is inclusive: a value equal to it is accepted, one more is refused.
 */

/** Bytes of one request body after decompression. */
export const BODY_BYTES_MAX = 1_048_576
/** Events in one batch. */
export const BATCH_EVENTS_MAX = 500
/** Characters of a visitor, session or tab id. */
export const ID_CHARS_MAX = 64
/** Characters of an event type, a trait path or the id of a segment, stage, experience, variant or goal. */
export const NAME_CHARS_MAX = 64
/** Characters of a page's address, title or referrer. */
export const URL_CHARS_MAX = 2_048
/** Characters of one text among an event's properties. */
export const TEXT_CHARS_MAX = 1_024
/** Levels of nesting in an event's properties. */
export const PROPS_DEPTH_MAX = 32
/** Keys and list entries in an event's properties, counted over all levels. */
export const PROPS_KEYS_MAX = 500
/** Entries of one list among an event's properties. */
export const LIST_ITEMS_MAX = 200
/** Segments an event can carry. */
export const EVENT_SEGMENTS_MAX = 200
/** Experiences whose variant an event can carry. */
export const EVENT_VARIANTS_MAX = 100

/** Recent events a profile keeps beside its aggregates, newest last. */
export const PROFILE_LOG_EVENTS_MAX = 500
/** Characters of the synchronous snapshot of a profile (localStorage counts UTF-16 units). */
export const SNAPSHOT_CHARS_MAX = 4_096

/** Bytes of a site config as published. */
export const CONFIG_BYTES_MAX = 524_288
/** Segments of one site config. */
export const CONFIG_SEGMENTS_MAX = 200
/** Stages of a journey. */
export const CONFIG_STAGES_MAX = 20
/** Experiences of one site config. */
export const CONFIG_EXPERIENCES_MAX = 100
/** Variants of one experience. */
export const CONFIG_VARIANTS_MAX = 20
/** Changes of one variant. */
export const CONFIG_CHANGES_MAX = 100
/** Goals of one site config. */
export const CONFIG_GOALS_MAX = 50
/** Levels of nesting of a condition, segment references not counted. */
export const CONDITION_DEPTH_MAX = 16
/** Nodes of one node tree. */
export const NODE_TREE_NODES_MAX = 500
/** Levels of one node tree. */
export const NODE_TREE_DEPTH_MAX = 16
/** Days a behaviour window can reach back. */
export const WINDOW_DAYS_MAX = 400
/** The largest count in a window that a behaviour can be compared with: the profile keeps one time more than this. */
export const COUNT_MAX = 100

/** Levels of nesting of a site config as JSON: deeper input is refused before it is looked at. */
export const CONFIG_DEPTH_MAX = 64
/** Issues that one look at a site config reports. */
export const CONFIG_ISSUES_MAX = 50
/** Scores of one site config. */
export const CONFIG_SCORES_MAX = 20
/** Gains of one score. */
export const SCORE_GAINS_MAX = 50
/** Points of one gain, either way. */
export const SCORE_POINTS_MAX = 1_000
/** Upper bound that a score's cap can have, in points. */
export const SCORE_CAP_MAX = 1_000_000
/** Bounds between the classes of one dimension of recency, frequency and monetary value. */
export const RFM_BOUNDS_MAX = 9
/** Characters of a name that people read. */
export const LABEL_CHARS_MAX = 120
/** Characters of a description. */
export const DESCRIPTION_CHARS_MAX = 1_000
/** Parts of one `all`, `any` or `none`. */
export const CONDITION_PARTS_MAX = 100
/** Values of one list that a condition compares with. */
export const CONDITION_VALUES_MAX = 500
/** Steps of one sequence. */
export const SEQUENCE_STEPS_MAX = 10
/** Path globs of one experience. */
export const PAGES_MAX = 50
/** Experiences that one experience can require. */
export const REQUIRES_MAX = 20
/** Goals that one experience must not make worse. */
export const GUARDRAILS_MAX = 10
/** Characters of one path glob. */
export const GLOB_CHARS_MAX = 256
/** Stars of one glob, `*` or `**`: each adds a run over the whole of a long text. */
export const GLOB_STARS_MAX = 4
/** Page views that a frequency cap can allow. */
export const FREQUENCY_VIEWS_MAX = 1_000
/** The largest relative weight of a variant. */
export const WEIGHT_MAX = 10_000
/** Milliseconds a target may stay hidden while its variant is prepared. */
export const HIDE_MS_MAX = 5_000
/** Minutes without an event that end a session, unless the site config says otherwise. */
export const SESSION_IDLE_MINUTES = 30
/** Minutes without an event after which every session has ended. */
export const SESSION_IDLE_MINUTES_MAX = 1_440
/** Characters of a selector. */
export const SELECTOR_CHARS_MAX = 1_024
/** Other ways to a target. */
export const TARGET_WAYS_MAX = 10
/** Characters of a text that a change puts on the page. */
export const CONTENT_CHARS_MAX = 10_000
/** Characters of an attribute's value or an address that a change puts on the page. */
export const ATTRIBUTE_CHARS_MAX = 8_192
/** Attributes of one element, or declarations of one style change. */
export const CONTENT_ENTRIES_MAX = 50
/** Characters of the value of one style declaration, or of a media query. */
export const CSS_CHARS_MAX = 512
/** Rules of one css change. */
export const CSS_RULES_MAX = 100
/** Origins that redirects can lead to, beside the site's own. */
export const REDIRECT_ORIGINS_MAX = 20
/** Hosts that custom CSS can load images from. */
export const ASSET_HOSTS_MAX = 20
/** Classes that one change can add or remove. */
export const CLASSES_MAX = 20
/** Characters of a trait's value that a merge tag shows. */
export const MERGE_CHARS_MAX = 100
/** Hours that a visitor can be made to stay in a stage. */
export const DWELL_HOURS_MAX = 9_600
/** Days a visitor's cookie can live: browsers cut longer ones. */
export const COOKIE_DAYS_MAX = 400
/** Hosts that links can carry a visitor to, and traits that browsers may fetch. */
export const IDENTITY_NAMES_MAX = 50
/** Characters of a host name. */
export const HOST_CHARS_MAX = 253
/** Characters of a user's id. */
export const USER_CHARS_MAX = 256
/** Characters of a token. */
export const TOKEN_CHARS_MAX = 1_024
/** Seconds for which a link can carry a visitor to another site. */
export const LINK_SECONDS_MAX = 60
/** Days for which a user token can be valid. */
export const USER_TOKEN_DAYS_MAX = 90
/** Characters of the signed summary that a site's own server reads. */
export const SIGNED_SUMMARY_CHARS_MAX = 2_048
/** Characters of the summary of a profile in a cookie: with its name it stays below the 4,096 bytes of browsers. */
export const COOKIE_CHARS_MAX = 3_900
/** Rules of one list of allowed or denied properties. */
export const PROPERTY_RULES_MAX = 100
/** The largest id of a purpose in the Transparency and Consent Framework. */
export const TCF_PURPOSE_MAX = 24
/** The largest id of a vendor in the Global Vendor List. */
export const TCF_VENDOR_MAX = 65_535
