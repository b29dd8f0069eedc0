export { type Adjusted, adjustByPast } from './adjust-by-past.ts'
export type { Arm } from './arm.ts'
export { type Chances, chancesOf, chancesOfRates } from './chances.ts'
export { detectableLift } from './detectable-lift.ts'
export { differenceOf, estimateOf } from './difference-of.ts'
export type { ArmFigures, Experiment, Guardrail } from './experiment.ts'
export { type Figure, toRate } from './figure.ts'
export { ANYTIME, type Anytime, FIXED, type Fixed, type Inference, sharedBy } from './inference.ts'
export { judge } from './judge.ts'
export { JUDGEMENTS } from './judgement.ts'
export { liftOf } from './lift-of.ts'
export { liftTrend, type Stretch } from './lift-trend.ts'
export { toMean, toRatio } from './mean.ts'
export type { Period } from './period.ts'
export { plannedDeviations, type Sureness } from './planned-deviations.ts'
export { quantileInterval, toQuantile } from './quantile.ts'
export { type SampleRatio, sampleRatio } from './sample-ratio.ts'
export { sampleRatioSoFar } from './sample-ratio-so-far.ts'
export { benjaminiHochberg, holm } from './several-chances.ts'
export { type SegmentFigure, type Shrunk, shrinkSegments } from './shrink-segments.ts'
export { addPairSums, addSums, type PairSums, type Sums, toPairSums, toSums } from './sums.ts'
export {
  type LiftQuestion,
  type MeanQuestion,
  visitorsForLift,
  visitorsForMean,
} from './visitors-for-lift.ts'
export { wilsonInterval } from './wilson-interval.ts'
export { winsorise, winsorLimit } from './winsor-limit.ts'
