import type { TouchpointReport } from '@segue/protocol'
import type { Framed, ReportQuery } from '@segue/protocol/api'
import type { Api, Period } from '../../api/api.ts'
import { joinAnswers } from '../../load/join-answers.ts'
import type { Answer } from '../../problem.ts'

/** What counts as a touchpoint. */
export type TouchpointKind = NonNullable<ReportQuery['by']>

/** What visitors met before they came into stages, each with its report. */
export interface ToldTouchpoints {
  readonly by: TouchpointKind
  readonly reports: Readonly<Record<string, Framed<TouchpointReport>>>
}

/** Asks for each of these stages, in one period. */
export async function loadTouchpoints(
  api: Api,
  { stages, by, ...asked }: { stages: readonly string[]; by: TouchpointKind } & Asked,
): Promise<Answer<ToldTouchpoints>> {
  const toReport = (stage: string) =>
    api.loadReport('touchpoints', { ...asked, query: { by, before: `stage:${stage}` } })
  const answer = await joinAnswers<ToldTouchpoints['reports']>(
    Object.fromEntries(stages.map((stage) => [stage, toReport(stage)])),
  )
  return answer.ok ? { ok: true, value: { by, reports: answer.value } } : answer
}

interface Asked {
  readonly site: string
  readonly period: Period
  readonly signal: AbortSignal
}
