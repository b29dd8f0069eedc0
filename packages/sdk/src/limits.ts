/** Every bound of the snippet, with its unit in the name. A limit is inclusive. */

/** Milliseconds a browser store may take to answer before the page goes on in memory. */
export const STORE_WAIT_MS_MAX = 500
/** Milliseconds a database may take: a slow phone reads a full queue for longer, and waits for it with nothing. */
export const DISK_WAIT_MS_MAX = 5_000
/** Characters of what is kept for the stub of the next page; where it would take more, nothing is hidden there. */
export const HINTS_CHARS_MAX = 2_048
/** Milliseconds for which changes of the profile gather before they are written to disk. */
export const PROFILE_WRITE_MS = 250
/** Milliseconds after a write of the snapshot, or of events, for which the next ones gather. */
export const GATHER_MS = 200
/** Milliseconds after an event before the queue is sent. */
export const FLUSH_MS = 2_000
/** Milliseconds within which each tab begins its turn where tabs cannot take turns: more than most answers take. */
export const TURN_MS_MAX = 2_000
/** New events that are sent without waiting. */
export const FLUSH_EVENTS = 50
/** Events in one batch. */
export const BATCH_EVENTS_MAX = 50
/** Bytes of one batch, and of everything sent while the page is leaving: browsers share 64 KiB among all scripts. */
export const BATCH_BYTES_MAX = 49_152
/** Bytes that a request counts for at least, of those: so at most 8 are under way. */
export const REQUEST_BYTES_MIN = 6_144
/** Bytes of a batch up to which compressing is not worth it: it fits into two packets as they are. */
export const COMPRESS_BYTES_MIN = 2_048
/** Milliseconds a request may take before it counts as failed. */
export const SEND_MS_MAX = 30_000
/** Milliseconds without an answer after which the page that follows waits, too. */
export const SLOW_MS = 5_000
/** Milliseconds a part may take to load before its call fails. */
export const PART_LOAD_MS_MAX = 10_000
/** Characters that an error shows of what was given. */
export const RECEIVED_CHARS_MAX = 60
/** Milliseconds of the first retry's range; it doubles with each failure. */
export const RETRY_MS_BASE = 10_000
/** Milliseconds of the widest range between two retries. */
export const RETRY_MS_MAX = 600_000
/** Milliseconds for which the collector can ask a browser to wait: a day. */
export const RETRY_AFTER_MS_MAX = 86_400_000
/** Events the queue keeps while the collector cannot be reached, or nobody has chosen about measurement. */
export const QUEUE_EVENTS_MAX = 1_000
/** Bytes of events the queue keeps. */
export const QUEUE_BYTES_MAX = 1_048_576
/** Milliseconds after which the title is read again: applications set it after the address, some once data is there. */
export const TITLE_SETTLE_MS: readonly number[] = [100, 1_000]
/** Milliseconds after which an event is on disk with what became known of it meanwhile, such as the title. */
export const SETTLE_MS = 1_200
/** Milliseconds after a view was decided in which changes gather before the visitor's cookie is set. */
export const COOKIE_MS = 1_000
/** Milliseconds between two looks for what was forgotten on another sub-domain; writing and sending look by themselves. */
export const FORGOTTEN_LOOK_MS = 500
/** Milliseconds for which a signed visitor is put on links: half of what the signature lasts, the rest is for loading. */
export const LINK_TOKEN_MS = 30_000
/** Milliseconds that a visitor's clock may be behind the collector's for a link to count: what it allows for events. */
export const LINK_CLOCK_MS_MAX = 300_000
/** Milliseconds that a question about a user may wait for the browser to be idle. */
export const IDLE_MS_MAX = 2_000
/** Milliseconds that a redirect waits for its exposure to be on disk. */
export const REDIRECT_WAIT_MS_MAX = 100
/** Milliseconds after a redirect before the same one is made again: a site that leads back by itself does so at once. */
export const REDIRECT_AGAIN_MS_MIN = 10_000
/** Milliseconds after a redirect within which the next page of the tab counts as the one that it led to. */
export const REDIRECT_ARRIVAL_MS_MAX = 30_000
/** Presses in one place, within `RAGE_MS` and `RAGE_PX`, that are rage: 3 in a second happen in half of all sessions. */
export const RAGE_PRESSES = 5
/** Milliseconds in which the presses of a rage click fall. */
export const RAGE_MS = 500
/** Pixels around the first press within which the others fall. */
export const RAGE_PX = 30
/** Characters of the path on which a visitor arrived, as a source remembers it. */
export const LANDING_CHARS_MAX = 256
/** Orders of the visitor that are remembered, for a purchase that is told again to count once. */
export const ORDERS_MAX = 20
/** Characters of an order's id; longer ones are not remembered. */
export const ORDER_CHARS_MAX = 64
/** Milliseconds within which what a page sends and what is watched, of the same type, are one event. */
export const SAME_EVENT_MS = 1_000
/** Percent of a page's height that are told as the visitor scrolls past them: GA4's 90, and the quarters. */
export const SCROLL_PERCENTS: readonly number[] = [25, 50, 75, 90]
/** Milliseconds between two looks at how far a page was scrolled. */
export const SCROLL_LOOK_MS = 200
/** Milliseconds for which one movement, press or key counts as being engaged. */
export const ENGAGED_IDLE_MS = 30_000
/** Engaged milliseconds that are worth an event; fewer wait for more. */
export const ENGAGED_MS_MIN = 1_000
/** Milliseconds without activity after which engaged time is told: before the session ends, not when the tab does. */
export const ENGAGED_TELL_MS = 300_000
/** Share of an element's area that is in sight when it counts as seen. */
export const SEEN_SHARE = 0.5
/** Milliseconds for which that share must stay in sight. */
export const SEEN_MS = 500
/** Milliseconds after an exposure in which layout shifts are put down to it. */
export const SHIFT_MS = 100
/** Milliseconds in which changes of the page gather before marked elements are looked for. */
export const SEEN_LOOK_MS = 100
/** Marked elements that are watched, and marks that are told, in one view. */
export const SEEN_ELEMENTS_MAX = 200
/** Milliseconds in which errors of one field are one: browsers and scripts check it several times over. */
export const FIELD_ERROR_MS = 1_000
/** Errors of fields that are told in one view. */
export const FIELD_ERRORS_MAX = 50
/** Errors of one field in one view that are a loop. */
export const FIELD_ERROR_LOOP = 3
/** Percent of a video that are told as it is watched, by GA4. */
export const VIDEO_PERCENTS: readonly number[] = [10, 25, 50, 75]
/** Characters of a search term. */
export const SEARCH_TERM_CHARS_MAX = 100
/** Copies and prints that are told in one view, each. */
export const COPIES_MAX = 20
/** Milliseconds after a route change in which an application may still mark the page as missing. */
export const MISSING_LOOK_MS = 500
/** Milliseconds within which a click that does something shows it. */
export const DEAD_CLICK_MS = 1_000
/** Milliseconds from following a link to being back that are a quick return. */
export const QUICK_RETURN_MS = 5_000
/** Characters of one text of what a page says that it is about. */
export const CONTENT_CHARS_MAX = 200
/** Nodes and lists of JSON-LD that are looked at. */
export const CONTENT_NODES_MAX = 100
/** Scripts of JSON-LD that are read in one page. */
export const CONTENT_SCRIPTS_MAX = 20
/** Characters of one of them; longer ones are not read. */
export const CONTENT_SCRIPT_CHARS_MAX = 100_000
/** Characters of a clicked element's text that an event carries. */
export const CLICK_TEXT_CHARS_MAX = 100
/** Levels of nesting in an event's properties; deeper values are left out. */
export const PROPS_LEVELS_MAX = 8
/** Stage changes that one event can cause, should a journey run in a circle. */
export const STAGE_CHANGES_MAX = 20
/** Milliseconds between two looks at consent while the panel or the overlay is open. */
export const CONSENT_LOOK_MS = 200
/** Milliseconds between two looks for a consent tool that has not loaded yet. */
export const TCF_LOOK_MS = 200
/** Looks for it; a page without one by then has none. */
export const TCF_LOOKS_MAX = 50
