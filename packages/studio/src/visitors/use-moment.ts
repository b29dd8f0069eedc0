import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { EDIT_PAUSE_MS } from '../limits.ts'
import { toAddress } from '../shell/to-address.ts'
import type { Stop } from './trace-visitor.ts'

/**
 * The place of the stop that is looked at, and the way to others. Its moment is in the address, so that a link leads to
 * it: once nobody moves for a while, since browsers refuse to change an address with every step of a slider.
 */
export function useMoment(stops: readonly Stop[]): [number, (index: number) => void] {
  const { path, query, route } = useLocation()
  const [index, setIndex] = useState(() => findPlace(stops, query.at))
  const at = stops[index]?.at
  useEffect(() => {
    if (at === undefined || index === findPlace(stops, query.at)) return undefined
    const later = setTimeout(
      () => route(toAddress(path, { ...query, at: String(at) }), true),
      EDIT_PAUSE_MS,
    )
    return () => clearTimeout(later)
  }, [index])
  return [index, setIndex]
}

/** The place of the last stop until a moment, epoch milliseconds as text; the last one of all where it is none. */
export function findPlace(stops: readonly Pick<Stop, 'at'>[], moment: string | undefined): number {
  const at = Number(moment || Number.NaN)
  if (!Number.isFinite(at)) return stops.length - 1
  const later = stops.findIndex((stop) => stop.at > at)
  return later < 0 ? stops.length - 1 : Math.max(0, later - 1)
}
