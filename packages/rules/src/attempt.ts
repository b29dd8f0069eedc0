/**
 * The outcome of some work, or what stands for it when it fails: a receipt of a site config that was never checked shows
 * less, but it shows.
 */
export function attempt<Outcome>(work: () => Outcome, otherwise: Outcome): Outcome {
  try {
    return work()
  } catch {
    return otherwise
  }
}
