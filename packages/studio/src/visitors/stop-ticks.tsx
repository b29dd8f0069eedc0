import { isChange } from './stop-text.ts'
import type { Stop } from './trace-visitor.ts'

/** Where on the slider something changed. The timeline says the same in words. */
export function StopTicks({ stops }: { readonly stops: readonly Stop[] }) {
  const last = Math.max(1, stops.length - 1)
  const toX = (place: number) => `${(place / last) * 100}%`
  return (
    <svg class="stop-ticks" width="100%" height="20" aria-hidden="true">
      {stops.map((stop, place) => (
        <line
          key={`${stop.at} ${place}`}
          class={isChange(stop) ? 'stop-tick stop-tick-change' : 'stop-tick'}
          x1={toX(place)}
          x2={toX(place)}
          y1={isChange(stop) ? 2 : 10}
          y2="18"
        />
      ))}
    </svg>
  )
}
