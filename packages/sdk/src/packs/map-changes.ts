import type { Change, Experience } from '@segue/protocol'

/** The experience with `map` applied to every change of its variants. */
export function mapChanges(experience: Experience, map: (change: Change) => Change): Experience {
  const variants = experience.variants.map((variant) => ({
    ...variant,
    changes: variant.changes.map(map),
  }))
  return { ...experience, variants }
}
