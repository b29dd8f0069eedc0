import { ANYTIME, FIXED, type Inference } from '../inference.ts'
import { visitorsForLift } from '../visitors-for-lift.ts'
import { type Outcomes, type Plan, runExperiments } from './run-experiments.ts'
import { watchSampleRatios } from './watch-sample-ratios.ts'
import { rateWorld, ratioWorld, revenueWorld, type World } from './worlds.ts'

/** One figure that the long simulations measure, and where it has to lie. All are shares, 0 to 1. */
export interface SoakFigure {
  readonly what: string
  readonly found: number
  readonly least: number
  readonly most: number
}

/** 10,000 experiments without a difference, looked at on each of 28 days: the share with a false winner. */
export function measureFalseWinners(seed: number): SoakFigure[] {
  const run = (world: World, more: Partial<Plan>) =>
    runExperiments(world, { ...MONTH, seed, ...more }).everTold
  const peeked = (world: World, inference: Inference = ANYTIME) => run(world, { inference })
  const rare = run(rateWorld(0.005), { perDay: [1_800, 1_800] })
  const once = run(rateWorld(0.05), { days: 1, perDay: [5_000, 5_000], inference: FIXED })
  return [
    { what: 'false winners, rate 0.5 %', found: rare, ...AT_MOST_5 },
    { what: 'false winners at a single look, rate 5 %', found: once, least: 0.044, most: 0.056 },
    { what: 'false winners, rate 5 %', found: peeked(rateWorld(0.05)), ...AT_MOST_5 },
    { what: 'false winners, rate 50 %', found: peeked(rateWorld(0.5)), ...AT_MOST_5 },
    { what: 'false winners, revenue', found: peeked(revenueWorld(0.05)), ...AT_MOST_5 },
    { what: 'false winners, ratio', found: peeked(ratioWorld(0.05)), ...AT_MOST_5 },
    {
      what: 'false winners, rate 5 %, ten times as many visitors planned',
      found: peeked(rateWorld(0.05), { ...ANYTIME, visitorsPlanned: 100_000 }),
      ...AT_MOST_5,
    },
    {
      what: 'false winners, rate 5 %, a tenth of the visitors planned',
      found: peeked(rateWorld(0.05), { ...ANYTIME, visitorsPlanned: 1_000 }),
      ...AT_MOST_5,
    },
    {
      what: 'false winners, rate 5 %, if intervals for a single look were looked at daily',
      found: peeked(rateWorld(0.05), FIXED),
      least: 0.15,
      most: 1,
    },
  ]
}

/** How often intervals hold a true lift of 20 %: at a single look, and on all of 28 daily looks. */
export function measureCoverage(seed: number): SoakFigure[] {
  return SIZES.flatMap(({ what, world, perArm, perControl = perArm }) => {
    const once = { days: 1, perDay: [perArm, perControl], inference: FIXED } as const
    const daily = { days: 28, perDay: [perArm / 10, perControl / 10] } as const
    const run = (more: Partial<Plan>): Outcomes =>
      runExperiments(world, { ...MONTH, lift: 0.2, seed, ...more })
    return [
      { what: `coverage at a single look, ${what}`, found: 1 - run(once).missed, ...AROUND_95 },
      { what: `coverage at all looks, ${what}`, found: 1 - run(daily).everMissed, ...AT_LEAST_95 },
    ]
  })
}

/** How often planned experiments see the lift that they were planned for. */
export function measurePower(seed: number): SoakFigure[] {
  return [0.05, 0.2].flatMap((rate) =>
    (['fixed', 'anytime'] as const).map((kind) => {
      const needed = visitorsForLift({ rate, lift: 0.2, kind })
      const inference = kind === 'fixed' ? FIXED : { ...ANYTIME, visitorsPlanned: 2 * needed }
      const days = kind === 'fixed' ? 1 : 28
      const perDay = Math.ceil(needed / days)
      const plan = { ...MONTH, days, perDay: [perDay, perDay], lift: 0.2, inference, seed } as const
      const found = runExperiments(rateWorld(rate), plan).everTold
      return { what: `power ${kind}, planned 80 %, rate ${rate}`, found, least: 0.78, most: 0.82 }
    }),
  )
}

/** How often the sample ratio alarms: right shares through a change of weights, and 52 to 48. */
export function measureSampleRatios(seed: number): SoakFigure[] {
  const plan = { experiments: 10_000, days: 40, perDay: 1_000, seed }
  return [
    {
      what: 'false alarms of the sample ratio in 40 daily looks',
      found: watchSampleRatios({ ...plan, share: 0.5 }),
      least: 0,
      most: 0.001,
    },
    {
      what: '52 to 48 seen by 40,000 visitors',
      found: watchSampleRatios({ ...plan, share: 0.52 }),
      least: 0.95,
      most: 1,
    },
  ]
}

const MONTH: Plan = {
  experiments: 10_000,
  days: 28,
  perDay: [180, 180],
  lift: 0,
  inference: ANYTIME,
  seed: 1,
}

const AT_MOST_5 = { least: 0, most: 0.05 }
const AT_LEAST_95 = { least: 0.95, most: 1 }
const AROUND_95 = { least: 0.94, most: 0.96 }

/** Of rates, so many visitors that the control hardly ever has fewer than 25 conversions. */
const SIZES = [
  { what: 'rate 0.5 %, 40 conversions', world: rateWorld(0.005), perArm: 8_000 },
  { what: 'rate 5 %, 40 conversions', world: rateWorld(0.05), perArm: 800 },
  { what: 'rate 50 %, 50 conversions', world: rateWorld(0.5), perArm: 100 },
  { what: 'rate 5 %, 500 conversions', world: rateWorld(0.05), perArm: 10_000 },
  { what: 'revenue, 100 buyers', world: revenueWorld(0.05), perArm: 2_000 },
  { what: 'revenue, 1,000 buyers', world: revenueWorld(0.05), perArm: 20_000 },
  { what: 'revenue, one to four', world: revenueWorld(0.05), perArm: 2_000, perControl: 8_000 },
  { what: 'ratio, 200 buyers', world: ratioWorld(0.05), perArm: 4_000 },
  { what: 'ratio, 500 buyers', world: ratioWorld(0.05), perArm: 10_000 },
]
