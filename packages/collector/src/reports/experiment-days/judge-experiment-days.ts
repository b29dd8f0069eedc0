import {
  decidingGoal,
  type Experience,
  type ExperimentDayReport,
  type ExperimentDayRow,
  type SiteConfig,
} from '@segue/protocol'
import {
  ANYTIME,
  type Arm,
  differenceOf,
  FIXED,
  type Inference,
  liftOf,
  sharedBy,
  toRate,
} from '@segue/stats'
import type { ExperimentTerms } from '../experiments/judge-experiments.ts'
import { toCompared } from '../experiments/to-compared.ts'
import { isOfArm } from '../outcomes/to-arm-sums.ts'
import type { DayRow, DaySums } from './sums.ts'

/** What was known of each experience of the site config at the end of each day; see definition.md. */
export function judgeExperimentDays(
  { experimentDays }: DaySums,
  { config, ...terms }: Omit<ExperimentTerms, 'versions'>,
): ExperimentDayReport {
  const inference = terms.inference === 'fixed' ? FIXED : ANYTIME
  return {
    inference: inference.kind,
    level: inference.level,
    rows: config.experiences.flatMap((experience) => {
      const own = experimentDays.filter((row) => row.experience === experience.id)
      return toDays(own, experience, { config, inference })
    }),
  }
}

/** Takes the rows of this experience alone. */
function toDays(
  rows: readonly DayRow[],
  experience: Experience,
  { config, inference }: { readonly config: SiteConfig; readonly inference: Inference },
): ExperimentDayRow[] {
  const goal = decidingGoal(experience, config)
  const { baseline, variants } = toCompared(experience, new Set(rows.map(({ arm }) => arm)))
  if (goal === undefined || baseline === undefined) return []
  const shared = sharedBy(variants.length, inference)
  const days = daysBetween(rows.map(({ day }) => day))
  const controls = addUp(rows, baseline, days)
  return variants.flatMap((arm) => {
    const arms = addUp(rows, arm, days)
    return days.map((day, at): ExperimentDayRow => {
      const [own = NOBODY, control = NOBODY] = [arms[at], controls[at]]
      return {
        ...{ experience: experience.id, goal: goal.id, arm, baseline, day, ...own },
        ...{ baselineVisitors: control.visitors, baselineConverted: control.converted },
        ...compareRates(own, control, shared),
      }
    })
  })
}

/** All that an arm had at the end of each day. */
function addUp(rows: readonly DayRow[], arm: string, days: readonly string[]): Arm[] {
  const own = rows.filter((row) => isOfArm(arm, row.arm))
  let sum = NOBODY
  return days.map((day) => {
    for (const { visitors, converted } of own.filter((row) => row.day === day)) {
      sum = { visitors: sum.visitors + visitors, converted: sum.converted + converted }
    }
    return sum
  })
}

function compareRates(own: Arm, control: Arm, shared: Inference) {
  const [rate, base] = [toRate(own), toRate(control)]
  // Of an arm without a conversion the rate seems to have no spread, and a difference would look sure.
  const isKnown = own.converted > 0 && control.converted > 0
  if (!isKnown || rate === undefined || base === undefined) return { difference: null, lift: null }
  return {
    difference: differenceOf(rate, base, shared),
    lift: liftOf(rate, base, shared) ?? null,
  }
}

/** From the first of these days to the last, those between included. */
function daysBetween(met: readonly string[]): string[] {
  const times = met.map((day) => Date.parse(day))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const count = Math.round((last - first) / DAY_MS) + 1
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
  )
}

const NOBODY: Arm = { visitors: 0, converted: 0 }
const DAY_MS = 86_400_000
