/**
 * The smallest lift above 0 that so many visitors per arm can see: the turn of {@link visitorsForLift} and {@link
 * visitorsForMean}, which is passed as a function of the lift, to four digits.
 *
 * Example: `detectableLift(14_751, (lift) => visitorsForLift({ rate: 0.1, lift }))` is 0.1. `undefined` where even a
 * lift of `most` needs more visitors; a rate of 0.4 cannot rise by more than 1.5.
 */
export function detectableLift(
  visitors: number,
  visitorsFor: (lift: number) => number,
  most = 1,
): number | undefined {
  if (!(visitorsFor(most) <= visitors)) return undefined
  let [low, high] = [0, most]
  while (high - low > high / 100_000) {
    const middle = (low + high) / 2
    if (visitorsFor(middle) <= visitors) high = middle
    else low = middle
  }
  return high
}
