/** Figures by bucket of time (see `toFrame`), oldest bucket first. */
export type Figures = readonly (readonly [bucket: number, figure: number])[]

/**
 * The newest `size` figures, those of one bucket put together. None stays later than the bucket of `now`: what a clock
 * that was set back left in the future would push out what happens until then.
 */
export function putFigures(
  figures: Figures,
  now: number,
  merge: (a: number, b: number) => number,
  size: number,
): Figures {
  const put = new Map<number, number>()
  for (const [bucket, figure] of figures) {
    const place = Math.min(bucket, now)
    const before = put.get(place)
    put.set(place, before === undefined ? figure : merge(before, figure))
  }
  return [...put].sort((a, b) => a[0] - b[0]).slice(-size)
}
