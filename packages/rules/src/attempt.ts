/** The outcome of some work, or what stands for it where the platform or an unchecked site config makes it fail. */
export function attempt<Outcome>(work: () => Outcome, otherwise: Outcome): Outcome {
  try {
    return work()
  } catch {
    return otherwise
  }
}
