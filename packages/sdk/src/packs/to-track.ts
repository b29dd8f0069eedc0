import type { Track } from '@segue/protocol'
import { SAME_EVENT_MS } from '../limits.ts'
import type { Pack, WatchParts } from '../pack.ts'

/**
 * A track: watchers that a site can ask for together. One that fails, where the browser lacks what it needs, is
 * reported and holds up no other. A tag whose `data-track` does not name the track keeps it off its page.
 *
 * A page can send the same events itself, from `dataLayer` or by `track`. What it sends within `SAME_EVENT_MS` of what
 * is watched, of the same type, is the same event: the first of both counts, from whichever side.
 */
export function toTrack(
  track: Track,
  ...watchers: readonly ((parts: WatchParts) => void)[]
): Required<Pick<Pack, 'fulfils' | 'prepare' | 'watch'>> {
  let recent: { readonly type: string; readonly at: number; readonly isOwn: boolean }[] = []
  let isOwn = false

  return {
    fulfils: track,
    prepare(type) {
      const at = performance.now()
      recent = recent.filter((known) => at - known.at <= SAME_EVENT_MS)
      if (SHARED.test(type)) return undefined
      if (recent.some((known) => known.type === type && known.isOwn !== isOwn)) return null
      recent.push({ type, at, isOwn })
      return undefined
    },
    watch(parts) {
      const { settings, guard } = parts
      // A list as the site config has it, or the text of an attribute.
      if (settings.track !== undefined && !`${settings.track}`.split(/[\s,]+/).includes(track))
        return
      const record: WatchParts['record'] = (type, props) => {
        isOwn = true
        try {
          parts.record(type, props)
        } finally {
          isOwn = false
        }
      }
      for (const watch of watchers) guard(watch)({ ...parts, record })
    },
  }
}

/** Types that the core records as well, for other reasons. */
const SHARED = /^(click|page_view)$/
