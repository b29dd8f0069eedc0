/**
 * What a mean needs of one arm: plain sums, so that a query can make them, and parts (days, machines) can be added.
 * `sum` is in the unit of the values (say money), `squares` in that unit squared.
 */
export interface Sums {
  readonly visitors: number
  readonly sum: number
  readonly squares: number
}

/**
 * Sums of two values per visitor: of a ratio's numerator and denominator (revenue and orders), or of a value and
 * what the same visitor did before the experiment.
 */
export interface PairSums extends Sums {
  readonly otherSum: number
  readonly otherSquares: number
  /** The sum of `value × other`. */
  readonly products: number
}

/** Sums of one value per visitor, zeros included. Throws a RangeError for a value that is not finite. */
export function toSums(values: Iterable<number>): Sums {
  let [visitors, sum, squares] = [0, 0, 0]
  for (const value of values) {
    visitors += 1
    sum += value
    squares += value ** 2
  }
  return finite({ visitors, sum, squares })
}

/** Sums of `[value, other]` per visitor. Throws a RangeError for a value that is not finite. */
export function toPairSums(pairs: Iterable<readonly [value: number, other: number]>): PairSums {
  let [visitors, sum, squares] = [0, 0, 0]
  let [otherSum, otherSquares, products] = [0, 0, 0]
  for (const [value, other] of pairs) {
    visitors += 1
    sum += value
    squares += value ** 2
    otherSum += other
    otherSquares += other ** 2
    products += value * other
  }
  return finite({ visitors, sum, squares, otherSum, otherSquares, products })
}

/** The sums of two parts together; a visitor may be in one of them only. */
export function addSums(one: Sums, other: Sums): Sums {
  return {
    visitors: one.visitors + other.visitors,
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
  }
}

/** The sums of two parts together; a visitor may be in one of them only. */
export function addPairSums(one: PairSums, other: PairSums): PairSums {
  return {
    ...addSums(one, other),
    otherSum: one.otherSum + other.otherSum,
    otherSquares: one.otherSquares + other.otherSquares,
    products: one.products + other.products,
  }
}

/** The side of the pairs that {@link PairSums} calls other. */
export function toOtherSums({ visitors, otherSum, otherSquares }: PairSums): Sums {
  return { visitors, sum: otherSum, squares: otherSquares }
}

function finite<Some extends object>(sums: Some): Some {
  if (Object.values(sums).every(Number.isFinite)) return sums
  throw new RangeError(`No sums of finite values: ${JSON.stringify(sums)}.`)
}
