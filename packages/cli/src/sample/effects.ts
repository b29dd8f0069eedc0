import type { Profile } from '@segue/protocol'

/** What having been exposed to a variant does to the chance that a filled cart is paid for. */
export interface PlantedEffect {
  readonly experience: string
  readonly variant: string
  /** 1.2 means 20 % more often. */
  readonly times: number
}

/**
 * The truth behind the sample, so that what the reports say can be compared with it. Ids are those of the demo shop's
 * site config; an arm that is not named changes nothing.
 */
export const PLANTED_EFFECTS: readonly PlantedEffect[] = [
  { experience: 'home-hero', variant: 'runner', times: 1.2 },
  { experience: 'home-note', variant: 'climber', times: 1.05 },
  { experience: 'returns-promise', variant: 'returns', times: 1.15 },
  { experience: 'returns-promise', variant: 'repair', times: 1 },
  { experience: 'delivery-line', variant: 'nordic', times: 1.1 },
  { experience: 'workshop-strip', variant: 'bright', times: 0.95 },
]

/** By how much the chance to pay is multiplied for a visitor who was exposed to these arms. */
export function effectOf(
  arms: Profile['assignments'],
  effects: readonly PlantedEffect[] = PLANTED_EFFECTS,
): number {
  return effects
    .filter(({ experience, variant }) => arms[experience] === variant)
    .reduce((product, { times }) => product * times, 1)
}
