/** A kind of visitor: what they look at, how they come back and how easily they buy. */
export interface Persona {
  readonly id: string
  /** How many visitors are like this, relative to the others. */
  readonly share: number
  /** Interest per category, relative to the others. Categories not named are looked at by the way. */
  readonly interests: { readonly [category: string]: number }
  /** Visits on average, the first included. */
  readonly visits: number
  /** Days between two visits on average. */
  readonly gapDays: number
  /** Products looked at in one visit on average. */
  readonly views: number
  /** Chance that a product of interest goes into the cart when looked at. */
  readonly cartChance: number
  /** Chance that somebody with a filled cart starts to pay in this visit. Planted effects multiply this one. */
  readonly checkoutChance: number
  /** Share of visits that begin by a paid advertisement or a voucher site. */
  readonly paidShare: number
  /** Share of these visitors who use a phone. */
  readonly phoneShare: number
}

/** Who comes to the shop. */
export const PERSONAS: readonly Persona[] = [
  {
    id: 'runner',
    share: 30,
    interests: { running: 9, hiking: 1 },
    visits: 3.2,
    gapDays: 3,
    views: 1.9,
    cartChance: 0.075,
    checkoutChance: 0.32,
    paidShare: 0.15,
    phoneShare: 0.62,
  },
  {
    id: 'hiker',
    share: 24,
    interests: { hiking: 8, camping: 2 },
    visits: 2.6,
    gapDays: 5,
    views: 1.7,
    cartChance: 0.06,
    checkoutChance: 0.3,
    paidShare: 0.12,
    phoneShare: 0.5,
  },
  {
    id: 'climber',
    share: 10,
    interests: { climbing: 9, hiking: 1 },
    visits: 2.4,
    gapDays: 7,
    views: 1.3,
    cartChance: 0.1,
    checkoutChance: 0.36,
    paidShare: 0.05,
    phoneShare: 0.55,
  },
  {
    id: 'camper',
    share: 14,
    interests: { camping: 8, hiking: 2 },
    visits: 2.2,
    gapDays: 6,
    views: 1.6,
    cartChance: 0.065,
    checkoutChance: 0.28,
    paidShare: 0.15,
    phoneShare: 0.48,
  },
  {
    id: 'bargain-hunter',
    share: 14,
    interests: { running: 3, hiking: 3, camping: 3, climbing: 1 },
    visits: 1.6,
    gapDays: 9,
    views: 2.4,
    cartChance: 0.07,
    checkoutChance: 0.12,
    paidShare: 0.6,
    phoneShare: 0.7,
  },
  {
    id: 'gift-buyer',
    share: 8,
    interests: { running: 2, hiking: 2, camping: 2, climbing: 2 },
    visits: 1.4,
    gapDays: 2,
    views: 1.4,
    cartChance: 0.14,
    checkoutChance: 0.45,
    paidShare: 0.2,
    phoneShare: 0.45,
  },
]
