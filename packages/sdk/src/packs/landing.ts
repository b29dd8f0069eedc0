import { EVENT_TYPES, isRecord } from '@segue/protocol'
import { LANDING_CHARS_MAX } from '../limits.ts'

/**
 * A page view that came from elsewhere, with the path of its page as part of its source; others stay as they are. The
 * path is that of the event itself: it tells nobody anything more.
 */
export function withLanding(type: string, props: object): object | undefined {
  const { source } = props as { readonly source?: unknown }
  if (type !== EVENT_TYPES.pageView || !isRecord(source)) return undefined
  const landing = location.pathname.slice(0, LANDING_CHARS_MAX)
  return { ...props, source: { landing, ...source } }
}
