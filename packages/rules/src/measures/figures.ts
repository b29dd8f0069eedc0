/** Figures by bucket of time (see `toFrame`), oldest bucket first. */
export type Figures = readonly (readonly [bucket: number, figure: number])[]

/** The figures with one replaced or added, the newest `size` of them. */
export function putFigure(
  figures: Figures,
  bucket: number,
  toFigure: (before: number | undefined) => number,
  size: number,
): Figures {
  const known = figures.find((pair) => pair[0] === bucket)
  const others = figures.filter((pair) => pair !== known)
  return [...others, [bucket, toFigure(known?.[1])] as const]
    .sort((a, b) => a[0] - b[0])
    .slice(-size)
}
