/** How many ways went from one touchpoint to the next. */
export interface WayStep {
  /** Null where ways begin. */
  readonly from: string | null
  /** Null where ways end. */
  readonly to: string | null
  /** Whether they ended with a conversion; says nothing of other steps. */
  readonly converted?: boolean
  readonly count: number
}

/**
 * The share of conversions that would be gone without a touchpoint, 0 to 1, by its name: `1 − P(without) / P`, with P the
 * chance to end with a conversion in a Markov chain of first order whose chances are the shares of the steps (E. Anderl,
 * I. Becker, F. von Wangenheim, J. H. Schumann: Mapping the customer journey, Int. J. Res. Mark. 33, 2016). Whoever
 * would go to what is gone is lost. Effects do not add up to 1: divide by their sum to share conversions out.
 * All 0 where nobody converted.
 *
 * Throws a RangeError for a touchpoint from which no step leads on or ends: its ways are not whole.
 */
export function removalEffects(steps: readonly WayStep[]): Map<string, number> {
  const names = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].filter(isName).sort()
  const whole = chanceOf(steps, names, undefined)
  return new Map(
    names.map((name) => [name, whole > 0 ? 1 - chanceOf(steps, names, name) / whole : 0]),
  )
}

/** The chance of a way to end with a conversion, without the touchpoint that is `gone`. */
function chanceOf(
  steps: readonly WayStep[],
  names: readonly string[],
  gone: string | undefined,
): number {
  const sharesOf = (from: string | null) => {
    const own = steps.filter((step) => step.from === from)
    const total = own.reduce((sum, { count }) => sum + count, 0)
    if (total <= 0 && from !== null) throw new RangeError(`Ways that stop within: at ${from}.`)
    return own.map((step) => ({ ...step, share: step.count / total }))
  }
  // From each touchpoint the chance is that of ending well plus those of the next ones: (I − Q) x = r.
  const rows = names.map((name, at) => {
    const row = [...names.map((_, other) => Number(other === at)), 0]
    if (name === gone) return row
    for (const { to, converted, share } of sharesOf(name)) {
      const column = to === null ? names.length : names.indexOf(to)
      if (to === null && !converted) continue
      row[column] = (row[column] ?? 0) + (to === null ? share : -share)
    }
    return row
  })
  const chances = solve(rows)
  return sharesOf(null).reduce((sum, { to, share }) => {
    return sum + share * (to === null ? 0 : (chances[names.indexOf(to)] ?? 0))
  }, 0)
}

/**
 * The solution of linear equations whose last column is the right side, by elimination. No row needs to change places:
 * shares add up to at most 1, so no element is above that of the diagonal.
 */
function solve(rows: readonly number[][]): number[] {
  rows.forEach((row, at) => {
    const pivot = row[at] ?? 1
    for (const [column, value] of row.entries()) row[column] = value / pivot
    for (const other of rows) {
      const factor = other[at] ?? 0
      if (other === row || factor === 0) continue
      for (const [column, value] of row.entries()) {
        other[column] = (other[column] ?? 0) - factor * value
      }
    }
  })
  return rows.map((row) => row.at(-1) ?? 0)
}

function isName(name: string | null): name is string {
  return name !== null
}
