/** Bounds of telling webhooks. */

/** Webhooks of one site. */
export const WEBHOOKS_PER_SITE_MAX = 10
/** Characters of the address of a webhook. */
export const WEBHOOK_URL_CHARS_MAX = 2_000
/** Moves in one delivery. */
export const WEBHOOK_MOVES_MAX = 100
/** Milliseconds between two looks at whether there is something to tell. */
export const WEBHOOK_LOOK_MS = 1_000
/** Milliseconds a receiver may take to answer. */
export const WEBHOOK_MS_MAX = 10_000
/** Bytes of an answer after which the rest is not listened to. */
export const WEBHOOK_ANSWER_BYTES_MAX = 65_536
/** Bytes of the answer to a test that are shown. */
export const WEBHOOK_TEST_BYTES_MAX = 200
/** Tests a second of one site: enough for somebody who tries, too few for looking around. */
export const WEBHOOK_TESTS_PER_SECOND = 0.25
/** Milliseconds from a first failure to the next try; it doubles up to the other. */
export const WEBHOOK_RETRY_MS_MIN = 5_000
/** Milliseconds between two tries at most, before chance adds up to half. */
export const WEBHOOK_RETRY_MS_MAX = 3_600_000
/** Hours after which a delivery is given up. */
export const WEBHOOK_RETRY_HOURS_MAX = 72
/** Deliveries of one webhook that were given up and can be sent again; of older ones nothing stays. */
export const DEAD_DELIVERIES_MAX = 1_000
/** Hours for which a secret that was replaced signs as well. */
export const WEBHOOK_GRACE_HOURS = 24
