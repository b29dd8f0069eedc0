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
/** Keys in an event's properties, counted over all levels. */
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
/** The largest count a behaviour can be compared with: the profile keeps one time more than this. */
export const COUNT_MAX = 100
