import { ENGAGED_MS_MIN, ENGAGED_TELL_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { isVisible } from '../read-document.ts'
import { watchViews } from '../watch-views.ts'
import { createEngagedClock } from './engaged-clock.ts'

/**
 * Watches for how long a view is visible, focused and in use. Told when the page hides, when the view ends, and when
 * nothing has happened for so long that the session could end before.
 */
export function watchEngagedTime(parts: WatchParts): void {
  const { listen, guard, record } = parts
  let clock = createEngagedClock()
  let isTimed = false

  function act(): void {
    if (!isVisible() || !Document.prototype.hasFocus.call(document)) return
    clock.act(performance.now())
    if (!isTimed) wait(ENGAGED_TELL_MS)
  }

  function wait(ms: number): void {
    isTimed = true
    setTimeout(
      guard(() => {
        const restMs = ENGAGED_TELL_MS - clock.idleMs(performance.now())
        isTimed = false
        if (restMs > 0) wait(restMs)
        else tell()
      }),
      ms,
    )
  }

  function tell(): void {
    clock.pause(performance.now())
    const ms = clock.take(ENGAGED_MS_MIN)
    if (ms) record('user_engagement', { engagement_time_msec: ms })
  }

  watchViews(
    parts,
    () => {
      clock = createEngagedClock()
      act()
    },
    tell,
  )
  for (const type of ACTIVITIES) listen(window, type, act)
  listen(window, 'blur', () => {
    // Focus that moves into a frame of the page leaves the window and stays on the page.
    if (!Document.prototype.hasFocus.call(document)) clock.pause(performance.now())
  })
  // On the window and not on the document: before what sends the queue as the page hides.
  listen(window, 'visibilitychange', () => (isVisible() ? act() : tell()))
}

const ACTIVITIES = [
  'pointerdown',
  'pointermove',
  'keydown',
  'wheel',
  'scroll',
  'touchmove',
  'focus',
]
