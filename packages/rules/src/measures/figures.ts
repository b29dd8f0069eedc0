/** Figures by bucket of time (see `toFrame`), oldest bucket first. */
export type Figures = readonly Figure[]

/** A bucket's number and its figure. */
export type Figure = readonly [bucket: number, figure: number]

/** The figures with one replaced or added, the newest `size` of them. Looks from the end, where new ones belong. */
export function putFigure(
  figures: Figures,
  bucket: number,
  toFigure: (before: number | undefined) => number,
  size: number,
): Figures {
  const put = [...figures]
  let end = put.length
  while ((put[end - 1]?.[0] ?? bucket) > bucket) end -= 1
  const known = put[end - 1]
  const isKnown = known?.[0] === bucket
  put.splice(isKnown ? end - 1 : end, isKnown ? 1 : 0, [
    bucket,
    toFigure(isKnown ? known[1] : undefined),
  ])
  if (put.length > size) put.shift()
  return put
}

/**
 * The figures with those of buckets after `now` put into the bucket of now. A clock that was set back leaves such
 * ones, and they would push out what happens until then.
 */
export function settleFigures(
  figures: Figures,
  now: number,
  merge: (a: number, b: number) => number,
): Figures {
  if ((figures.at(-1)?.[0] ?? now) <= now) return figures
  return figures.reduce<Figures>(
    (settled, [bucket, figure]) =>
      putFigure(
        settled,
        Math.min(bucket, now),
        (before) => (before === undefined ? figure : merge(before, figure)),
        figures.length,
      ),
    [],
  )
}
