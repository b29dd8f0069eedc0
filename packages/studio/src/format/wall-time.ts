/**
 * The moment, epoch milliseconds, at which clocks of the zone show `2026-11-27T09:00`. Of two such moments, when clocks go
 * back, it is the first; what clocks skip when they go forward counts as much later as they skip.
 */
export function fromWallTime(text: string, zone: string): number {
  const asUtc = Date.parse(`${text}:00Z`)
  // Offsets change at most once a day: that of the day before and that of the day after are all there can be.
  const found = [-DAY_MS, DAY_MS]
    .map((away) => asUtc - toOffset(asUtc + away, zone))
    .filter((at) => at + toOffset(at, zone) === asUtc)
  return found.length > 0 ? Math.min(...found) : asUtc - toOffset(asUtc - DAY_MS, zone)
}

/** What clocks of the zone show then, to the minute: `2026-11-27T09:00`. */
export function toWallTime(at: number, zone: string): string {
  return new Date(at + toOffset(at, zone)).toISOString().slice(0, 16)
}

/** Milliseconds by which clocks of the zone are ahead of UTC then. */
function toOffset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const [year, month, day] = [value('year'), value('month'), value('day')]
  const shown = Date.UTC(year, month - 1, day, value('hour'), value('minute'), value('second'))
  return shown - Math.floor(at / 1_000) * 1_000
}

const DAY_MS = 86_400_000
