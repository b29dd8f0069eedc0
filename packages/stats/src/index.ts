export type { Arm, Comparison, Estimate, Interval } from './arm.ts'
export { differenceOf, estimateOf } from './difference-of.ts'
export { type Figure, toRate } from './figure.ts'
export { ANYTIME, type Anytime, FIXED, type Fixed, type Inference, sharedBy } from './inference.ts'
export { liftOf } from './lift-of.ts'
export { toMean, toRatio } from './mean.ts'
export { quantileInterval, toQuantile } from './quantile.ts'
export { type SampleRatio, sampleRatio } from './sample-ratio.ts'
export {
  addPairSums,
  addSums,
  type PairSums,
  type Sums,
  toPairSums,
  toSums,
} from './sums.ts'
export { type LiftQuestion, visitorsForLift } from './visitors-for-lift.ts'
export { wilsonInterval } from './wilson-interval.ts'
export { winsorise, winsorLimit } from './winsor-limit.ts'
