import {
  decidingGoal,
  type Experience,
  type ExperimentPartReport,
  type ExperimentPartRow,
  type SiteConfig,
} from '@segue/protocol'
import {
  ANYTIME,
  ARM_CONVERTED_MIN,
  ARM_VISITORS_MIN,
  type Arm,
  FIXED,
  type Inference,
  sharedBy,
} from '@segue/stats'
import type { ExperimentTerms } from '../experiments/judge-experiments.ts'
import { toCompared } from '../experiments/to-compared.ts'
import { compare } from '../order.ts'
import { standRates } from '../outcomes/stand-rates.ts'
import { isOfArm } from '../outcomes/to-arm-sums.ts'
import { pullTogether } from './pull-together.ts'
import type { PartRow, PartSums } from './sums.ts'

/** Compares each experience of the site config by stages and by segments; see definition.md. */
export function judgeExperimentParts(
  { experimentParts }: PartSums,
  { config, ...terms }: Omit<ExperimentTerms, 'versions'>,
): ExperimentPartReport {
  const inference = terms.inference === 'fixed' ? FIXED : ANYTIME
  return {
    inference: inference.kind,
    level: inference.level,
    rows: config.experiences.flatMap((experience) =>
      KINDS.flatMap((kind) => {
        const isOwn = (row: PartRow) => row.experience === experience.id && row.kind === kind
        return toParts(experimentParts.filter(isOwn), experience, { config, inference, kind })
      }),
    ),
  }
}

/** Takes the rows of this experience and kind alone. */
function toParts(
  rows: readonly PartRow[],
  experience: Experience,
  { config, inference, kind }: KindTerms,
): ExperimentPartRow[] {
  const goal = decidingGoal(experience, config)
  const { baseline, variants } = toCompared(experience, new Set(rows.map(({ arm }) => arm)))
  if (goal === undefined || baseline === undefined) return []
  const parts = toOrder(rows, kind, config)
  const isMet = (part: string, arm: string) => addUp(rows, part, arm).visitors > 0
  const compared = parts.filter(
    (part) => isMet(part, baseline) && variants.some((arm) => isMet(part, arm)),
  )
  const shared = sharedBy(compared.length * variants.length, inference)
  const found = variants.map((arm) =>
    parts.map((part): ExperimentPartRow => {
      const [own, control] = [addUp(rows, part, arm), addUp(rows, part, baseline)]
      const isEarly = [own, control].some(
        ({ visitors, converted }) => visitors < ARM_VISITORS_MIN || converted < ARM_CONVERTED_MIN,
      )
      return {
        ...{ experience: experience.id, kind, part, goal: goal.id, arm, baseline, ...own },
        ...{ baselineVisitors: control.visitors, baselineConverted: control.converted },
        ...{ baselineRevenue: control.revenue, looks: compared.length },
        against: isEarly ? null : (standRates(own, control, shared) ?? null),
        pulled: null,
      }
    }),
  )
  const told = kind === 'stage' ? found.map((own) => pullTogether(own, inference.level)) : found
  return parts.flatMap((_, at) => told.flatMap((own) => own[at] ?? []))
}

interface KindTerms {
  readonly config: SiteConfig
  readonly inference: Inference
  readonly kind: PartRow['kind']
}

/** Stages as in the journey, segments from large to small; stages that the journey no longer has come last. */
function toOrder(rows: readonly PartRow[], kind: PartRow['kind'], { journey }: SiteConfig) {
  const parts = [...new Set(rows.map(({ part }) => part))].sort(compare)
  const stages = journey.stages.map(({ id }) => id)
  const visitorsOf = (part: string) =>
    rows.filter((row) => row.part === part).reduce((sum, { visitors }) => sum + visitors, 0)
  const toRank = (part: string) => {
    if (kind === 'segment') return -visitorsOf(part)
    return stages.includes(part) ? stages.indexOf(part) : stages.length
  }
  return parts.sort((a, b) => toRank(a) - toRank(b))
}

function addUp(rows: readonly PartRow[], part: string, arm: string): Cell {
  return rows
    .filter((row) => row.part === part && isOfArm(arm, row.arm))
    .reduce(
      (sum, { visitors, converted, revenue }) => ({
        visitors: sum.visitors + visitors,
        converted: sum.converted + converted,
        revenue: sum.revenue + revenue,
      }),
      { visitors: 0, converted: 0, revenue: 0 },
    )
}

type Cell = Arm & { readonly revenue: number }

const KINDS = ['stage', 'segment'] as const
