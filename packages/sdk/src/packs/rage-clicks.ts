import type { EventProps } from '@segue/protocol'
import { RAGE_MS, RAGE_PRESSES, RAGE_PX } from '../limits.ts'
import type { listen } from '../platform.ts'

/** One press of a pointer: pixels from the viewport's corner, milliseconds of the page. */
export interface Press {
  readonly x: number
  readonly y: number
  readonly ms: number
}

/** Watches presses that come too fast and too close together to be anything but frustration; one event per burst. */
export function watchRageClicks(
  listenTo: typeof listen,
  onRage: (props: EventProps['rage_click']) => void,
): void {
  let presses: Press[] = []
  listenTo(document, 'pointerdown', (event) => {
    const { clientX: x, clientY: y, timeStamp: ms } = event as PointerEvent
    presses = [...presses.slice(1 - RAGE_PRESSES), { x, y, ms }]
    if (!isRage(presses)) return
    presses = []
    onRage({ x: Math.round(x), y: Math.round(y) })
  })
}

/** True for `RAGE_PRESSES` presses within `RAGE_MS`, all within `RAGE_PX` of the first. */
export function isRage(presses: readonly Press[]): boolean {
  const [first] = presses
  if (first === undefined || presses.length < RAGE_PRESSES) return false
  return presses.every(
    ({ x, y, ms }) => ms - first.ms <= RAGE_MS && Math.hypot(x - first.x, y - first.y) <= RAGE_PX,
  )
}
