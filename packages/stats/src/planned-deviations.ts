import { ANYTIME, deviationsAt } from './inference.ts'
import { deviationsOf, shareBelow } from './normal.ts'

/** How an experiment will be judged. */
export interface Sureness {
  /** How sure an answer must be. Default 0.95. */
  readonly level?: number
  /** The chance to see the lift when it is there. Default 0.8. */
  readonly power?: number
  /** One look at the end, or as many as one likes until then. Default one look. */
  readonly kind?: 'fixed' | 'anytime'
}

/**
 * How many standard errors large an effect must be at the planned end to be seen with the power asked for: 2.80 for
 * one look at 95 % and a power of 0.8, 3.72 for looks at any time. The square of their ratio is what looking costs:
 * 1.8 times the visitors where the effect is as planned, and fewer where it is larger, because one may stop.
 *
 * One look: `z + b`. Any time: solved for the chance that a Brownian motion with drift crosses the sequence of {@link
 * deviationsAt} before the planned end. The straight line that touches the sequence there stands for it: `a + s t` is
 * met by a drift of `μ + s` with the chance `Φ(μ − a) + e^(2aμ) Φ(−μ − a)` (D. Siegmund, Sequential Analysis, 1985,
 * chapter 3), where his 0.583 standard deviations of a step are added to a for 28 daily looks (chapter 10).
 *
 * Throws a RangeError for a power below 0.5, or a level or power that is none.
 */
export function plannedDeviations({ level = 0.95, power = 0.8, kind = 'fixed' }: Sureness): number {
  if (!(power >= 0.5 && power < 1)) throw new RangeError(`No power: ${power}.`)
  const missed = power === 0.5 ? 0 : deviationsOf(2 * power - 1)
  if (kind === 'fixed') return deviationsOf(level) + missed
  const end = deviationsAt({ ...ANYTIME, level }, ANYTIME.visitorsPlanned)
  // The sequence at t = 1 is `end` high, and `end² / 2` is `(1 + 1/c) (ln(c + 1) / 2 − ln α)`; its slope follows.
  const logs = -2 * Math.log(1 - level)
  const mixing = logs + Math.log1p(logs)
  const slope = (Math.log1p(mixing) + logs + 1) / (2 * end)
  const start = end - slope + 0.583 / Math.sqrt(LOOKS)
  const seen = (deviations: number) => {
    const drift = deviations - slope
    return shareBelow(drift - start) + Math.exp(2 * start * drift) * shareBelow(-drift - start)
  }
  let [low, high] = [0, end + missed + 1]
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2
    if (seen(middle) < power) low = middle
    else high = middle
  }
  return high
}

const LOOKS = 28
const BISECTIONS = 50
