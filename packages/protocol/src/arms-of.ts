import { CONTROL, type Experience, HOLDOUT } from './site-config.ts'

/** Every arm that a visitor of an experience can be in: its variants in their order, then those that change nothing. */
export function armsOf({ variants }: Pick<Experience, 'variants'>): readonly string[] {
  return [...variants.map(({ id }) => id), CONTROL, HOLDOUT]
}
