import { type Figure, toRate } from '../figure.ts'

/** The rate of an arm that has visitors, for tests. */
export function rateOf(converted: number, visitors: number): Figure {
  const rate = toRate({ visitors, converted })
  if (rate === undefined) throw new Error('An arm without visitors has no rate.')
  return rate
}
