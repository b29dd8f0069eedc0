/**
 * Holm's correction: p-values adjusted so that, of all comparisons together, one is wrongly taken for real with a
 * chance of at most α, when those adjusted to at most α are taken (S. Holm, Scand. J. Stat. 6, 1979). In the order
 * given. For a few arms, where a single wrong answer costs. Also holds for anytime p-values, and whatever depends on
 * what.
 *
 * Throws a RangeError for what is no p-value.
 */
export function holm(chances: readonly number[]): number[] {
  let least = 0
  return adjust(chances, (p, rank) => {
    least = Math.max(least, p * (chances.length - rank))
    return least
  })
}

/**
 * Benjamini and Hochberg's correction: taking those adjusted to at most q, at most the share q of what is taken is
 * wrong on average (J. R. Stat. Soc. B 57, 1995). In the order given. For many looks in search of ideas, such as
 * every segment. Meant for comparisons that do not pull against each other.
 *
 * Throws a RangeError for what is no p-value.
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  let most = 1
  return adjust(
    chances,
    (p, rank) => {
      most = Math.min(most, (p * chances.length) / (rank + 1))
      return most
    },
    'from the largest',
  )
}

/** Goes through p-values by rank (0 is the smallest), and puts what comes of them where they were. */
function adjust(
  chances: readonly number[],
  step: (p: number, rank: number) => number,
  order: 'from the smallest' | 'from the largest' = 'from the smallest',
): number[] {
  const wrong = chances.find((p) => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`No p-value: ${wrong}.`)
  const ranked = [...chances.entries()]
    .sort(([, a], [, b]) => a - b)
    .map(([at], rank) => ({ at, rank }))
  const adjusted = chances.slice()
  for (const { at, rank } of order === 'from the smallest' ? ranked : ranked.reverse()) {
    adjusted[at] = Math.min(1, step(chances[at] ?? 1, rank))
  }
  return adjusted
}
