import { BURST_SECONDS, RATE_SENDERS_MAX } from '../limits.ts'

/** Says whether a sender may send now: 0, or the whole seconds it has to wait. */
export type RateLimit = (sender: string) => number

/**
 * A token bucket per sender, in memory only. Each gains `perSecond` tokens a second, up to `tokensMax`, without which
 * it is those of `BURST_SECONDS`; a request costs one. With more than `RATE_SENDERS_MAX` senders the one unseen longest
 * is forgotten, which favours it.
 */
export function createRateLimit(
  perSecond: number,
  now: () => number,
  tokensMax: number = perSecond * BURST_SECONDS,
): RateLimit {
  const buckets = new Map<string, Bucket>()
  return (sender) => {
    const at = now()
    const known = buckets.get(sender) ?? { tokens: tokensMax, at }
    const gained = (Math.max(0, at - known.at) / 1_000) * perSecond
    const tokens = Math.min(tokensMax, known.tokens + gained)
    const spent = tokens < 1 ? 0 : 1
    buckets.delete(sender)
    buckets.set(sender, { tokens: tokens - spent, at })
    if (buckets.size > RATE_SENDERS_MAX) forgetOldest(buckets)
    return spent === 1 ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** A map keeps the order of insertion, and each use inserts anew: the first is the one unseen longest. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const sender of buckets.keys()) {
    buckets.delete(sender)
    return
  }
}
