import type { InferenceKind, SiteConfig } from '@segue/protocol'
import type { Reports } from '@segue/protocol/api'
import type { Versions } from '../control/versions.ts'
import { judgeExperimentDays } from '../reports/experiment-days/judge-experiment-days.ts'
import { judgeExperimentParts } from '../reports/experiment-parts/judge-experiment-parts.ts'
import { judgeExperiments } from '../reports/experiments/judge-experiments.ts'
import type { OutcomeSums } from '../reports/outcomes/sums.ts'
import type { ReportAnswer, ReportName } from '../reports/report.ts'
import { judgeSegments } from '../reports/segments/judge-segments.ts'

/** What answers of stores are made into reports with. */
export interface AnswerTerms {
  readonly config: SiteConfig
  readonly versions: Versions
  readonly inference: InferenceKind
  readonly costs: ReadonlyMap<string, number>
}

/** The report from what a store answered: judged, where the store knows only sums. */
export async function toAnswer(
  report: ReportName,
  answer: ReportAnswer,
  terms: AnswerTerms,
): Promise<Reports[keyof Reports]> {
  if ('experimentDays' in answer) return judgeExperimentDays(answer, terms)
  if ('experimentParts' in answer) return judgeExperimentParts(answer, terms)
  if (!('outcomes' in answer)) return answer
  const judge = report === 'segments' ? judgeSegments : judgeExperiments
  return judge(answer, { ...terms, versions: await readConfigs(answer, terms.versions) })
}

/** The site configs under which visitors were exposed, as far as they are kept. */
async function readConfigs(
  { exposed }: OutcomeSums,
  versions: Versions,
): Promise<Map<number, SiteConfig>> {
  const configs = new Map<number, SiteConfig>()
  for (const number of new Set(exposed.map(({ config }) => config))) {
    const version = await versions.read(number)
    if (version !== undefined) configs.set(number, version.config)
  }
  return configs
}
