/** Uniform numbers between 0 and 1 from a seed, the same on every engine. */
export type Random = () => number

/**
 * Bob Jenkins' small fast generator with 32 bits a word (A small noncryptographic PRNG, 2007): passes the usual test
 * suites, which matters for millions of draws.
 */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [0xf1ea5eed, seed | 0, seed | 0, seed | 0]
  const next = () => {
    const e = (a - ((b << 27) | (b >>> 5))) | 0
    a = b ^ ((c << 17) | (c >>> 15))
    b = (c + d) | 0
    c = (d + e) | 0
    d = (e + a) | 0
    return (d >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 20; round += 1) next()
  return next
}

/** A standard normal number, by Box and Muller (1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** How many of `n` visitors convert at a rate: jumps from one to the next by geometric gaps, so it costs n × rate. */
export function drawConverted(random: Random, n: number, rate: number): number {
  const perLog = 1 / Math.log1p(-rate)
  let converted = 0
  for (let at = -1; ; converted += 1) {
    at += 1 + Math.floor(Math.log(1 - random()) * perLog)
    if (at >= n) return converted
  }
}
