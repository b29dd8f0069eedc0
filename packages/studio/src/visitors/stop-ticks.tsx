import { isChange } from './stop-text.ts'
import type { Stop } from './trace-visitor.ts'

/** Where on the slider something changed. The timeline says the same in words. */
export function StopTicks({ stops, index }: { readonly stops: readonly Stop[]; index: number }) {
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
      <circle class="stop-here" cx={toX(index)} cy="10" r="5" />
    </svg>
  )
}
