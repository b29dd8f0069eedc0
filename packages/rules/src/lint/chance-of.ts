/**
 * How likely at least `hits` of `tries` are, where each hits with the same chance and none depends on another: the upper
 * tail of the binomial distribution. Of 2 tries at 0.5 at least 1 hits with 0.75.
 */
export function chanceOf(hits: number, tries: number, chance: number): number {
  if (hits <= 0) return 1
  if (chance <= 0) return 0
  if (chance >= 1) return 1
  let log = tries * Math.log1p(-chance)
  let total = 0
  for (let count = 0; count <= tries; count += 1) {
    if (count >= hits) total += Math.exp(log)
    // The next count's likelihood, from this one's.
    log += Math.log((tries - count) / (count + 1)) + Math.log(chance) - Math.log1p(-chance)
  }
  return Math.min(1, total)
}
