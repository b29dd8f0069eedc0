import type { EventProps, VideoProps } from '@segue/protocol'
import { VIDEO_PERCENTS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { watchViews } from '../watch-views.ts'

/**
 * Watches videos: started, watched past each of `VIDEO_PERCENTS`, played to the end, each once per view and source.
 * Muted loops are decoration and not told, and of streams without an end only the start is.
 */
export function watchVideos(parts: WatchParts): void {
  /** Video → what was told of it. */
  let told = new WeakMap<HTMLVideoElement, Told>()
  watchViews(parts, () => {
    told = new WeakMap()
  })

  const look = ({ target: video, type }: Event) => {
    if (!(video instanceof HTMLVideoElement) || (video.muted && video.loop)) return
    const { currentSrc } = video
    const known = told.get(video)
    const steps = known?.source === currentSrc ? known.steps : new Set<string>()
    told.set(video, { source: currentSrc, steps })
    const tell = (event: VideoEvent, percent: number) => {
      const step = event + percent
      if (steps.has(step)) return
      steps.add(step)
      parts.record(event, toVideoProps(video, percent))
    }
    const percent = toPercent(video)
    if (type === 'playing') tell('video_start', 0)
    // Seeking in a video that never played, or that goes on from the view before.
    if (steps.size === 0) return
    for (const mark of VIDEO_PERCENTS) if (mark <= percent) tell('video_progress', mark)
    if (type === 'ended') tell('video_complete', 100)
  }
  for (const type of ['playing', 'timeupdate', 'ended']) parts.listen(document, type, look)
}

function toPercent({ currentTime, duration }: HTMLVideoElement): number {
  return Number.isFinite(duration) && duration > 0 ? (100 * currentTime) / duration : 0
}

function toVideoProps(video: HTMLVideoElement, percent: number): VideoProps {
  const { currentSrc, currentTime, duration } = video
  const title = attributeOf(video, 'title') || attributeOf(video, 'aria-label')
  return {
    video_percent: percent,
    video_current_time: Math.round(currentTime),
    ...(Number.isFinite(duration) && { video_duration: Math.round(duration) }),
    ...(title && { video_title: title }),
    ...(/^https?:/.test(currentSrc) && { video_url: currentSrc }),
  }
}

/** What was told of a video, while it plays one source. */
interface Told {
  readonly source: string
  readonly steps: Set<string>
}

type VideoEvent = keyof EventProps & `video_${string}`
